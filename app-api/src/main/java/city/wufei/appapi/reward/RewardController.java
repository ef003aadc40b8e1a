package city.wufei.appapi.reward;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.publication.Published;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.reward.Reward;
import city.wufei.contracts.reward.RewardApi;
import city.wufei.contracts.reward.RewardPage;
import city.wufei.contracts.reward.RewardStock;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is published is read from memory; what is left changes with every redemption, and has a route of its own. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class RewardController implements RewardApi {

    private final Districts districts;
    private final Stocks stocks;
    private final Clock clock;

    RewardController(Districts districts, Stocks stocks, Clock clock) {
        this.districts = districts;
        this.stocks = stocks;
        this.clock = clock;
    }

    @Override
    @PublishedContent
    public RewardPage rewards(String district, int limit, @Nullable String cursor) {
        var shelf = districts.shelf(district);
        var today = today();
        var rewards = shelf.library().rewards(shelf.id()).stream()
                .map(Published::document)
                .filter(reward -> !reward.isOverOn(today));
        var page = Slice.of(rewards, RewardController::cheapestFirst, Cursor.read(cursor), limit)
                .map(reward -> RewardWording.reward(shelf, reward, today));
        return new RewardPage(page.items(), page.cursor());
    }

    @Override
    @PublishedContent
    public Reward reward(String district, String reward) {
        var shelf = districts.shelf(district);
        return shelf.library()
                .reward(shelf.id(), reward)
                .map(found -> RewardWording.reward(shelf, found.document(), today()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING)
    public RewardStock stock(String district) {
        return new RewardStock(stocks.left(districts.shelf(district).id()));
    }

    private static String cheapestFirst(city.wufei.content.reward.Reward reward) {
        return "%06d %s".formatted(reward.points(), reward.id());
    }

    private LocalDate today() {
        return DistrictTime.day(clock.instant());
    }
}
