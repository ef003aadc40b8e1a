package city.wufei.appapi.redemption;

import city.wufei.contracts.reward.RedemptionCount;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many of a reward a resident has had. */
@MappedEntity("redemption_count")
record TakenRow(@Id String rewardId, int taken) {

    RedemptionCount shown() {
        return new RedemptionCount(rewardId, taken);
    }
}
