package city.wufei.content.district;

/**
 * The district's office that runs the certification, for whoever writes to it, with an objection for instance.
 *
 * @param name as it stands on paper; says 示例 unless it is official
 * @param phone as it is dialled
 */
public record Office(String name, String address, String phone, String email) {}
