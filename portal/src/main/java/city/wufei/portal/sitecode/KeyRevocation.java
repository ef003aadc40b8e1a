package city.wufei.portal.sitecode;

/** What came of revoking a key. */
enum KeyRevocation {
    REVOKED,
    /** Somebody did it before; nothing changed. */
    ALREADY_REVOKED
}
