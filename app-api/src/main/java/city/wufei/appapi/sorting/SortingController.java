package city.wufei.appapi.sorting;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.search.Searched;
import city.wufei.appapi.sorting.FrequentSearches.Answer;
import city.wufei.appapi.sorting.FrequentSearches.Search;
import city.wufei.content.district.Scheme;
import city.wufei.content.publication.Library;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.sorting.SortingApi;
import city.wufei.contracts.sorting.SortingBundle;
import city.wufei.contracts.sorting.SortingHits;
import city.wufei.contracts.sorting.SortingItemDetail;
import city.wufei.contracts.sorting.SortingScheme;
import city.wufei.contracts.sorting.SortingSuggestions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class SortingController implements SortingApi {

    private final Districts districts;
    private final FrequentSearches frequent;
    private final Searches searches;
    private final Bundles bundles;
    private final Relations relations;

    SortingController(
            Districts districts, FrequentSearches frequent, Searches searches, Bundles bundles, Relations relations) {
        this.districts = districts;
        this.frequent = frequent;
        this.searches = searches;
        this.bundles = bundles;
        this.relations = relations;
    }

    @Override
    public SortingScheme categories(String district) {
        var scheme = scheme(districts.shelf(district));
        return new SortingScheme(
                scheme.city(), scheme.source(), SortingWording.of(scheme).categories());
    }

    @Override
    public SortingHits search(String district, String q, int limit) {
        var shelf = districts.shelf(district);
        var answer = found(shelf, Library::index).isPrepared()
                ? frequent.answer(shelf.library(), new Search(shelf.id(), q, limit), () -> search(shelf, q, limit))
                : search(shelf, q, limit);
        searches.count(answer);
        return answer.hits();
    }

    private static Answer search(Shelf shelf, String q, int limit) {
        var wording = SortingWording.of(scheme(shelf));
        var index = found(shelf, Library::index);
        var isPrepared = index.isPrepared();
        var hits = index.search(q, limit);
        var best = hits.isEmpty() ? null : hits.getFirst().match();
        var answer = new SortingHits(q, hits.stream().map(wording::hit).toList());
        // what is not found before the index has learned to guess is not missing
        var searched = Searched.of(shelf.id(), q, answer).filter(each -> isPrepared || each.isNamed());
        return new Answer(answer, best, searched.orElse(null));
    }

    @Override
    public SortingSuggestions suggest(String district, String q, int limit) {
        var found = found(districts.shelf(district), Library::index).suggest(q, limit);
        return new SortingSuggestions(
                found.stream().map(SortingWording::suggestion).toList());
    }

    @Override
    public SortingItemDetail item(String district, String id) {
        var shelf = districts.shelf(district);
        var entry = found(shelf, (library, d) -> library.catalogue(d).flatMap(c -> c.entry(id)));
        return SortingWording.of(scheme(shelf)).detail(entry, relations.to(entry, found(shelf, Library::catalogue)));
    }

    @Override
    @ExecuteOn(TaskExecutors.BLOCKING) // it takes too long to write for the event loop
    public SortingBundle bundle(String district, @Nullable String since) {
        var shelf = districts.shelf(district);
        return bundles.of(shelf.id(), SortingWording.of(scheme(shelf)), found(shelf, Library::catalogue), since);
    }

    private static Scheme scheme(Shelf shelf) {
        return found(shelf, Library::scheme);
    }

    private static <T> T found(Shelf shelf, BiFunction<Library, String, Optional<T>> what) {
        return what.apply(shelf.library(), shelf.id()).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
