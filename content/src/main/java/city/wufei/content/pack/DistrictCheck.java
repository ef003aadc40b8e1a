package city.wufei.content.pack;

import city.wufei.content.district.District;
import city.wufei.content.district.Subdistrict;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Kind;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A district's subdistricts are its own, and its places lie in them, not on the other side of a typing slip. */
final class DistrictCheck implements PackCheck {

    /** No district is larger; a swapped or mistyped coordinate lands much farther away. */
    private static final double FARTHEST_METRES = 60_000;

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        return pack.documents(Kind.DISTRICT).flatMap(document -> {
            var district = (District) document.value();
            return Stream.concat(
                    subdistricts(document, district), pack.documents(Kind.PLACE).flatMap(p -> place(p, district)));
        });
    }

    private static Stream<PackProblem> subdistricts(PackDocument document, District district) {
        var seen = new HashSet<String>();
        return IntStream.range(0, district.subdistricts().size()).boxed().flatMap(i -> {
            var at = "/subdistricts/" + i;
            var subdistrict = district.subdistricts().get(i);
            return Stream.concat(
                    isOf(district, subdistrict)
                            ? Stream.empty()
                            : Stream.of(document.problem(
                                    at,
                                    subdistrict.code() + " does not begin with the district's " + district.gbt2260())),
                    seen.add(subdistrict.code())
                            ? Stream.empty()
                            : Stream.of(document.problem(at, subdistrict.code() + " is there twice")));
        });
    }

    private static boolean isOf(District district, Subdistrict subdistrict) {
        return subdistrict.code().startsWith(district.gbt2260());
    }

    private static Stream<PackProblem> place(PackDocument document, District district) {
        var place = (Place) document.value();
        var metres = place.position().metresTo(district.centre());
        return Stream.concat(
                district.subdistrict(place.subdistrict()).isPresent()
                        ? Stream.empty()
                        : Stream.of(document.problem(
                                "/subdistrict", district.name() + " has no subdistrict " + place.subdistrict())),
                metres <= FARTHEST_METRES
                        ? Stream.empty()
                        : Stream.of(document.problem(
                                "/lat",
                                place.id() + " lies " + Math.round(metres / 1000) + " km from the district's centre")));
    }
}
