package city.wufei.portal.place;

import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.contracts.staff.CheckInSummary;
import city.wufei.contracts.staff.PlaceCheckIns;
import city.wufei.portal.identity.Person;
import city.wufei.portal.page.Show;
import city.wufei.portal.sitecode.Poster;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.staffapi.CheckInFigures;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings together what is published about the district's places, what was printed for them and what happens at them. */
@Singleton
class PlaceRows {
    /** How far back the list counts check-ins. */
    static final int DAYS = 7;

    private final PublicationFeed feed;
    private final Posters posters;
    private final CheckInFigures figures;
    private final Clock clock;

    PlaceRows(PublicationFeed feed, Posters posters, CheckInFigures figures, Clock clock) {
        this.clock = clock;
        this.feed = feed;
        this.posters = posters;
        this.figures = figures;
    }

    /** All places of the person's district with the check-ins of the last days. */
    List<PlaceRow> withFigures(Person person, Locale language) {
        return rows(person, language, figures.summary(person, DAYS));
    }

    /** All places of the person's district, without asking app-api. */
    List<PlaceRow> withoutFigures(Person person) {
        return rows(person, Locale.SIMPLIFIED_CHINESE, Optional.empty());
    }

    /** The same, with names in the reader's language. */
    List<PlaceRow> named(Person person, Locale language) {
        return rows(person, language, Optional.empty());
    }

    /** A place of the person's district. */
    Optional<PlaceRow> find(Person person, Locale language, String placeId) {
        var library = feed.library();
        return library.place(person.district(), placeId)
                .map(place -> row(
                        library,
                        person,
                        language,
                        place,
                        figures.summary(person, DAYS).map(PlaceRows::byPlace),
                        posters.ofPlace(person.district(), placeId).stream().findFirst()));
    }

    private List<PlaceRow> rows(Person person, Locale language, Optional<CheckInSummary> summary) {
        var library = feed.library();
        var counts = summary.map(PlaceRows::byPlace);
        var newest = posters.newest(person.district());
        return library.places(person.district()).stream()
                .map(place ->
                        row(library, person, language, place, counts, Optional.ofNullable(newest.get(place.id()))))
                .toList();
    }

    private PlaceRow row(
            Library library,
            Person person,
            Locale language,
            Place place,
            Optional<Map<String, Long>> checkIns,
            Optional<Poster> poster) {
        var district = library.district(person.district());
        var scheme = library.scheme(person.district());
        return new PlaceRow(
                place,
                district.flatMap(each -> each.subdistrict(place.subdistrict()))
                        .map(each -> language.getLanguage().equals("en") ? each.nameEn() : each.name())
                        .orElse(place.subdistrict()),
                scheme.stream()
                        .flatMap(city -> place.accepts().stream().map(city::of))
                        .toList(),
                checkIns.map(counts -> counts.getOrDefault(place.id(), 0L)),
                poster,
                state(place));
    }

    private String state(Place place) {
        var closure = place.closure();
        if (closure == null || !closure.holds(LocalDate.ofInstant(clock.instant(), Show.ZONE))) {
            return "in-use";
        }
        return closure.forGood() ? "closed-for-good" : "closed";
    }

    private static Map<String, Long> byPlace(CheckInSummary summary) {
        return summary.places().stream()
                .collect(Collectors.toMap(PlaceCheckIns::place, PlaceCheckIns::checkIns, Long::sum));
    }
}
