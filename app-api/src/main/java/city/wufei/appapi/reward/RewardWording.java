package city.wufei.appapi.reward;

import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.appapi.place.PlaceWording;
import city.wufei.content.reward.Shop;
import city.wufei.contracts.reward.Reward;
import city.wufei.contracts.reward.RewardKind;
import city.wufei.contracts.reward.RewardShop;
import city.wufei.contracts.reward.RewardState;
import java.time.LocalDate;

/** How a published reward goes onto the wire. */
final class RewardWording {

    private RewardWording() {}

    static Reward reward(Shelf shelf, city.wufei.content.reward.Reward reward, LocalDate today) {
        return new Reward(
                reward.id(),
                reward.name(),
                reward.nameEn(),
                reward.text(),
                reward.textEn(),
                RewardKind.valueOf(reward.kind().name()),
                reward.points(),
                PlaceWording.photo(reward.photo()),
                reward.shops().stream()
                        .flatMap(id -> shelf.library().shop(shelf.id(), id).stream())
                        .map(RewardWording::shop)
                        .toList(),
                state(reward, today),
                reward.from(),
                reward.until(),
                reward.perResident(),
                reward.example());
    }

    private static RewardState state(city.wufei.content.reward.Reward reward, LocalDate today) {
        if (reward.isOverOn(today)) {
            return RewardState.OVER;
        }
        return reward.isOfferedOn(today) ? RewardState.OPEN : RewardState.NOT_YET;
    }

    private static RewardShop shop(Shop shop) {
        return new RewardShop(
                shop.id(),
                shop.name(),
                shop.subdistrict(),
                shop.address(),
                shop.phone(),
                shop.hours().stream().map(PlaceWording::hours).toList(),
                shop.example());
    }
}
