package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.standard.Criterion;
import city.wufei.content.standard.Gate;
import city.wufei.content.standard.Group;
import city.wufei.content.standard.Standard;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A standard adds up: its points make the total, its levels lie above the pass line, no id is used twice. */
final class StandardCheck implements PackCheck {

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        return pack.documents(Kind.STANDARD).flatMap(document -> {
            var standard = (Standard) document.value();
            return Stream.of(sum(document, standard), levels(document, standard), ids(document, standard))
                    .flatMap(problems -> problems);
        });
    }

    private static Stream<PackProblem> sum(PackDocument document, Standard standard) {
        var sum = standard.groups().stream().map(Group::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = standard.settings().totalPoints();
        return sum.compareTo(total) == 0
                ? Stream.empty()
                : Stream.of(document.problem(
                        "/settings/totalPoints",
                        "the criteria have " + sum.toPlainString() + " points, the total is " + total.toPlainString()));
    }

    private static Stream<PackProblem> levels(PackDocument document, Standard standard) {
        var settings = standard.settings();
        return IntStream.range(0, standard.levels().size())
                .filter(i -> {
                    var from = standard.levels().get(i).from();
                    return from.compareTo(settings.passLine()) <= 0 || from.compareTo(settings.totalPoints()) > 0;
                })
                .mapToObj(i -> document.problem(
                        "/levels/" + i + "/from", "a level begins above the pass line and not above the total"));
    }

    private static Stream<PackProblem> ids(PackDocument document, Standard standard) {
        var seen = new HashSet<String>();
        var ids = Stream.of(
                        standard.gates().stream().map(Gate::id),
                        standard.groups().stream().map(Group::id),
                        standard.criteria().stream().map(Criterion::id))
                .flatMap(all -> all);
        return ids.filter(id -> !seen.add(id))
                .map(id -> document.problem(at(document, id), "the id " + id + " is used twice"));
    }

    /** The last place of an id: where the second use stands. */
    private static String at(PackDocument document, String id) {
        var tree = document.file().tree();
        var at = "";
        for (int g = 0; g < tree.path("groups").size(); g++) {
            var criteria = tree.path("groups").path(g).path("criteria");
            for (int c = 0; c < criteria.size(); c++) {
                if (criteria.path(c).path("id").asString("").equals(id)) {
                    at = "/groups/" + g + "/criteria/" + c + "/id";
                }
            }
        }
        return at;
    }
}
