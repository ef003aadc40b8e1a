package city.wufei.appapi.redemption;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.id.Ids;
import city.wufei.content.reward.RedemptionCode;
import city.wufei.content.reward.RedemptionState;
import city.wufei.contracts.staff.StaffRedemption;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A redemption as the table keeps it. */
@MappedEntity("redemption")
record RedemptionRow(
        String districtId,
        @Id long id,
        long residentId,
        String rewardId,
        String rewardName,
        int points,
        String code,
        String state,
        Instant reservedAt,
        LocalDate validUntil,
        @Nullable Instant endedAt,
        @Nullable String shopId) {

    /** What it is on the day: a code whose last day has passed is expired, whether the job has come by or not. */
    RedemptionState stateOn(LocalDate day) {
        var kept = RedemptionState.of(state);
        return kept == RedemptionState.RESERVED && validUntil.isBefore(day) ? RedemptionState.EXPIRED : kept;
    }

    RedemptionCode secret() {
        return new RedemptionCode(code);
    }

    StaffRedemption seenByStaff(LocalDate today) {
        return new StaffRedemption(
                Ids.text(id),
                rewardId,
                rewardName,
                points,
                city.wufei.contracts.reward.RedemptionState.valueOf(
                        stateOn(today).name()),
                DistrictTime.onTheWire(reservedAt),
                validUntil,
                endedAt == null ? null : DistrictTime.onTheWire(endedAt),
                shopId);
    }
}
