package city.wufei.content.cell;

/**
 * One organisation that a public notice names.
 *
 * @param type id of the cell type
 * @param subdistrict statistical code
 */
public record NoticeItem(String organisation, String type, String subdistrict) {}
