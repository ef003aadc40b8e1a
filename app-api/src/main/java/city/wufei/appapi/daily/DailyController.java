package city.wufei.appapi.daily;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.search.Popular;
import city.wufei.appapi.sorting.SortingWording;
import city.wufei.content.practice.Everyday;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.sorting.DailyApi;
import city.wufei.contracts.sorting.PopularItems;
import city.wufei.contracts.sorting.TipOfTheDay;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class DailyController implements DailyApi {

    private final Districts districts;
    private final Popular popular;
    private final DailyTips tips;
    private final Clock clock;

    DailyController(Districts districts, Popular popular, DailyTips tips, Clock clock) {
        this.districts = districts;
        this.popular = popular;
        this.tips = tips;
        this.clock = clock;
    }

    @Override
    public PopularItems popular(String district, int limit) {
        var shelf = districts.shelf(district);
        var searched = popular.of(shelf.id()).stream();
        return new PopularItems(Stream.concat(searched, Everyday.of(catalogue(shelf)).stream())
                .distinct()
                .limit(limit)
                .map(SortingWording::named)
                .toList());
    }

    @Override
    public TipOfTheDay tip(String district) {
        var shelf = districts.shelf(district);
        var day = DistrictTime.day(clock.instant());
        var entry = tips.of(catalogue(shelf), shelf.id(), day).orElseThrow(DailyController::notFound);
        var wording = SortingWording.of(shelf.library().scheme(shelf.id()).orElseThrow(DailyController::notFound));
        return new TipOfTheDay(
                day, wording.scheme().inOwnWords(text(entry)), wording.item(entry), SortingWording.rule(entry.rule()));
    }

    /** What to do says more than why; a tip is always there or a note is. */
    private static String text(SortingEntry entry) {
        return Objects.requireNonNullElseGet(entry.tip(), () -> Objects.requireNonNull(entry.note()));
    }

    private static SortingCatalogue catalogue(Shelf shelf) {
        return shelf.library().catalogue(shelf.id()).orElseThrow(DailyController::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND);
    }
}
