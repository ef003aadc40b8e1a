package city.wufei.appapi.redemption;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.content.id.Ids;
import city.wufei.content.reward.RedemptionState;
import city.wufei.content.reward.Shop;
import city.wufei.contracts.reward.Redemption;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** How a redemption goes onto the resident's wire. */
@Singleton
final class RedemptionWording {

    private final Districts districts;
    private final Clock clock;
    private final String portal;

    RedemptionWording(Districts districts, Clock clock, @Value("${wufei.portal-url}") String portalUrl) {
        this.districts = districts;
        this.clock = clock;
        this.portal = portalUrl.replaceFirst("/+$", "");
    }

    Redemption shown(RedemptionRow row) {
        var state = row.stateOn(DistrictTime.day(clock.instant()));
        var counts = state == RedemptionState.RESERVED;
        return new Redemption(
                Ids.text(row.id()),
                row.rewardId(),
                row.rewardName(),
                row.points(),
                city.wufei.contracts.reward.RedemptionState.valueOf(state.name()),
                counts ? row.secret().grouped() : null,
                counts ? address(row) : null,
                DistrictTime.onTheWire(row.reservedAt()),
                row.validUntil(),
                row.endedAt() == null ? null : DistrictTime.onTheWire(row.endedAt()),
                shopName(row).orElse(null));
    }

    /** What the QR code says, while the code counts: the page of the portal where staff hand it over. */
    Optional<String> addressOf(RedemptionRow row) {
        return row.stateOn(DistrictTime.day(clock.instant())) == RedemptionState.RESERVED
                ? Optional.of(address(row))
                : Optional.empty();
    }

    private String address(RedemptionRow row) {
        return portal + "/rewards/hand-over?code=" + row.secret().of(row.districtId());
    }

    /** What the shop is called now; its id where it is gone. */
    private Optional<String> shopName(RedemptionRow row) {
        return Optional.ofNullable(row.shopId())
                .map(id -> districts
                        .library()
                        .shop(row.districtId(), id)
                        .map(Shop::name)
                        .orElse(id));
    }
}
