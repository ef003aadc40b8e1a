package city.wufei.appapi.reward;

import city.wufei.contracts.reward.RewardLeft;
import city.wufei.contracts.staff.StaffRewardStock;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A stock as the table keeps it. */
@MappedEntity("reward_stock")
record StockRow(@Id String rewardId, int total, int available, int reserved, int handedOver) {

    RewardLeft left() {
        return new RewardLeft(rewardId, available);
    }

    StaffRewardStock shown() {
        return new StaffRewardStock(rewardId, total, available, reserved, handedOver);
    }
}
