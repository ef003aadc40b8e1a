package city.wufei.content.pack;

import city.wufei.content.district.District;
import city.wufei.content.district.Scheme;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Layer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A pack stands where it says: its id is its folder's, its parent exists one layer up, its files belong to its layer. */
final class StandingCheck implements PackCheck {

    private static final Map<Kind, Set<Layer>> BELONGS = Map.of(
            Kind.DISTRICT, Set.of(Layer.DISTRICT),
            Kind.PLACE, Set.of(Layer.DISTRICT),
            Kind.REWARD, Set.of(Layer.DISTRICT),
            Kind.SHOP, Set.of(Layer.DISTRICT),
            Kind.SCHEME, Set.of(Layer.CITY),
            Kind.CALENDAR, Set.of(Layer.BASE),
            Kind.SURVEY, Set.of(Layer.CITY, Layer.DISTRICT));

    private static final Map<Kind, Layer> NEEDED =
            Map.of(Kind.DISTRICT, Layer.DISTRICT, Kind.SCHEME, Layer.CITY, Kind.CALENDAR, Layer.BASE);

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        return Stream.of(header(pack, lineage), places(pack), missing(pack), ids(pack), twice(pack))
                .flatMap(problems -> problems);
    }

    private static Stream<PackProblem> header(Pack pack, Lineage lineage) {
        var header = pack.documents(Kind.PACK).findFirst().orElseThrow();
        var parent = pack.header().parent();
        if (!pack.id().equals(pack.folder().toString())) {
            return Stream.of(header.problem("/id", "the id is " + pack.id() + ", the folder is " + pack.folder()));
        }
        if (parent == null) {
            return Stream.empty();
        }
        if (lineage.packs().size() < 2) {
            return Stream.of(header.problem("/parent", "there is no pack " + parent));
        }
        var above = lineage.packs().get(1).layer();
        return above.compareTo(pack.layer()) < 0
                ? Stream.empty()
                : Stream.of(header.problem(
                        "/parent",
                        parent + " is not above the layer " + pack.layer().code()));
    }

    private static Stream<PackProblem> places(Pack pack) {
        return pack.documents().stream()
                .filter(d ->
                        !BELONGS.getOrDefault(d.kind(), Set.of(Layer.values())).contains(pack.layer()))
                .map(d -> d.problem(
                        "",
                        "a " + d.kind().code() + " does not belong into a pack of the layer "
                                + pack.layer().code()));
    }

    private static Stream<PackProblem> missing(Pack pack) {
        return NEEDED.entrySet().stream()
                .filter(needed -> needed.getValue() == pack.layer())
                .filter(needed -> pack.documents(needed.getKey()).findAny().isEmpty())
                .map(needed -> pack.documents(Kind.PACK)
                        .findFirst()
                        .orElseThrow()
                        .problem(
                                "/layer",
                                "a pack of this layer needs a "
                                        + needed.getKey().code() + " file"));
    }

    private static Stream<PackProblem> ids(Pack pack) {
        return pack.documents().stream().flatMap(d -> switch (d.value()) {
            case District district
            when !district.id().equals(pack.id()) ->
                Stream.of(d.problem("/id", "the district's id is the pack's: " + pack.id()));
            case Scheme scheme
            when !scheme.city().equals(pack.id()) ->
                Stream.of(d.problem("/city", "the scheme's city is the pack's id: " + pack.id()));
            default -> Stream.empty();
        });
    }

    private static Stream<PackProblem> twice(Pack pack) {
        var seen = new HashSet<String>();
        return pack.documents().stream()
                .filter(d -> !seen.add(d.kind() + "/" + d.id()))
                .map(d -> d.problem("/id", "the " + d.kind().code() + " " + d.id() + " is there twice"));
    }
}
