package city.wufei.content.publication;

/**
 * A document together with which version of it this is. A case that runs on a version keeps {@code district}, {@code id}
 * and {@code version}: the three name it for good.
 *
 * @param seq of the publication
 * @param district id of the pack that speaks; may be the city or the base
 */
public record Published<T>(long seq, String district, String id, int version, T document) {

    /** The name of this version for good, as the ledger keeps it: {@code cn/check-in@1}. */
    public String reference() {
        return district + '/' + id + '@' + version;
    }
}
