package city.wufei.contracts.reward;

import city.wufei.contracts.place.OpeningHours;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a reward is handed over. */
@Serdeable
public record RewardShop(
        @Schema(example = "fangsong-shop") String id,
        String name,

        @Schema(description = "Code of the subdistrict", example = "310117003")
        String subdistrict,

        String address,
        @Nullable String phone,
        @Schema(description = "By the days of the week") List<OpeningHours> hours,
        @Schema(description = "示例: not a real shop") boolean example) {}
