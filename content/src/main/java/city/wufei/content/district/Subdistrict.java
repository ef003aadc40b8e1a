package city.wufei.content.district;

/**
 * A subdistrict (街镇) of a district.
 *
 * @param code the nine-digit statistical code
 * @param kind 街道, 镇, 乡 or 其他
 */
public record Subdistrict(String code, String name, String nameEn, String kind) {

    public Subdistrict {
        if (!code.matches("[0-9]{9}")) {
            throw new IllegalArgumentException("a subdistrict's code has nine digits: " + code);
        }
    }
}
