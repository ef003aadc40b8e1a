package city.wufei.content.reward;

import city.wufei.content.hours.OpeningHours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rewards are handed over.
 *
 * @param id unique in the district, [a-z0-9-]{3,40}
 * @param subdistrict the statistical code of the subdistrict that it lies in
 * @param hours by the days of the week; none where nobody has said
 * @param example 示例: not a real shop
 */
public record Shop(
        String id,
        String name,
        String subdistrict,
        String address,
        @Nullable String phone,
        List<OpeningHours> hours,
        boolean example) {

    public Shop {
        hours = List.copyOf(hours);
        if (!id.matches(Reward.ID)) {
            throw new IllegalArgumentException("a shop's id is 3 to 40 of a-z, 0-9 and -: " + id);
        }
    }
}
