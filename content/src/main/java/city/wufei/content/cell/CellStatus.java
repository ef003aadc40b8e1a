package city.wufei.content.cell;

/** What the public is told of a certified cell. */
public enum CellStatus {
    /** 有效 */
    VALID,
    /** 暂停 */
    SUSPENDED,
    /** 撤销 */
    REVOKED,
    /** 过期 */
    EXPIRED
}
