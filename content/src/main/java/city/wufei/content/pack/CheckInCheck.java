package city.wufei.content.pack;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Kind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rules of check-ins say about a site is about a place of the same pack that takes check-ins. */
final class CheckInCheck implements PackCheck {

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        var sites = pack.documents(Kind.PLACE)
                .map(document -> (Place) document.value())
                .filter(place -> place.checkIn().enabled())
                .map(Place::id)
                .collect(Collectors.toSet());
        return pack.documents(Kind.CHECK_IN_RULES).flatMap(document -> {
            var ruled = ((CheckInRules) document.value()).sites();
            return IntStream.range(0, ruled.size())
                    .filter(i -> !sites.contains(ruled.get(i).place()))
                    .mapToObj(i -> document.problem(
                            "/sites/" + i + "/place",
                            "there is no place " + ruled.get(i).place() + " that takes check-ins"));
        });
    }
}
