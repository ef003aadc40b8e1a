package city.wufei.appapi.session;

import city.wufei.contracts.session.Session;

/** What becomes of a refresh. */
sealed interface RefreshOutcome {

    record Renewed(Session session) implements RefreshOutcome {}

    /** Not a token of a session that lives. */
    record Unknown() implements RefreshOutcome {}

    /** The token had been exchanged before: the session has been ended. */
    record Reused() implements RefreshOutcome {}
}
