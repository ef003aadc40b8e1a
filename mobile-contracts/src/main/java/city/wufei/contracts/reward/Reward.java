package city.wufei.contracts.reward;

import city.wufei.contracts.place.PlacePhoto;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district gives for points. How many are left is no part of it: see {@code /reward-stock}. */
@Serdeable
public record Reward(
        @Schema(example = "cloth-bag") String id,
        String name,
        @Nullable String nameEn,
        String text,
        @Nullable String textEn,
        RewardKind kind,
        @Schema(description = "What one costs") int points,
        @Nullable PlacePhoto photo,
        List<RewardShop> shops,
        RewardState state,

        @Schema(description = "The first day on which codes are given")
        LocalDate from,

        @Schema(description = "The last one") LocalDate until,

        @Schema(description = "How many one resident can have in all; absent where nobody counts") @Nullable
        Integer perResident,

        @Schema(description = "示例: not an official reward") boolean example) {}
