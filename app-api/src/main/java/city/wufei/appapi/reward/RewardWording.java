package city.wufei.appapi.reward;

import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.content.hours.Weekday;
import city.wufei.content.reward.Shop;
import city.wufei.contracts.place.OpeningHours;
import city.wufei.contracts.place.PlacePhoto;
import city.wufei.contracts.reward.Reward;
import city.wufei.contracts.reward.RewardKind;
import city.wufei.contracts.reward.RewardShop;
import city.wufei.contracts.reward.RewardState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
                photo(reward.photo()),
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
                shop.hours().stream().map(RewardWording::hours).toList(),
                shop.example());
    }

    private static OpeningHours hours(city.wufei.content.hours.OpeningHours hours) {
        return new OpeningHours(
                hours.days().stream().map(Weekday::code).toList(),
                hours.from().toString(),
                hours.to().toString());
    }

    private static @Nullable PlacePhoto photo(city.wufei.content.place.@Nullable PlacePhoto photo) {
        return photo == null ? null : new PlacePhoto(photo.url(), photo.text());
    }
}
