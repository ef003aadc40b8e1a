package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Layer;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingLine;
import city.wufei.content.sorting.SortingRule;
import city.wufei.content.sorting.SortingRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorting entries: one word means one thing, every answer rests on a rule that exists, and who differs says why. */
final class SortingCheck implements PackCheck {

    /** An entry and where it stands. */
    private record Line(PackDocument document, String at, SortingFile file, SortingLine line) {

        PackProblem problem(String inside, String message) {
            return document.problem(at + inside, line.name() + ": " + message);
        }
    }

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        var lines = pack.documents(Kind.SORTING).flatMap(SortingCheck::lines).toList();
        return Stream.of(
                        clashes(lines),
                        rules(pack, lines, lineage),
                        asks(lines, lineage),
                        overrides(lines, pack, lineage))
                .flatMap(problems -> problems);
    }

    private static Stream<Line> lines(PackDocument document) {
        var file = (SortingFile) document.value();
        return IntStream.range(0, file.entries().size())
                .mapToObj(i ->
                        new Line(document, "/entries/" + i, file, file.entries().get(i)));
    }

    /** Names first, then aliases, so that the entry with the alias is the one that is blamed. */
    private static Stream<PackProblem> clashes(List<Line> lines) {
        var owners = new HashMap<String, String>();
        var names = lines.stream()
                .filter(l -> owners.put(normal(l.line().name()), l.line().name()) != null)
                .map(l -> l.problem("/name", "the name is there twice"))
                .toList();
        var aliases = lines.stream().flatMap(l -> aliases(l, owners)).toList();
        return Stream.concat(names.stream(), aliases.stream());
    }

    private static Stream<PackProblem> aliases(Line line, Map<String, String> owners) {
        var aliases = Objects.requireNonNullElse(line.line().aliases(), List.<String>of());
        return IntStream.range(0, aliases.size()).boxed().flatMap(i -> {
            var owner = owners.putIfAbsent(normal(aliases.get(i)), line.line().name());
            return owner == null
                    ? Stream.empty()
                    : Stream.of(line.problem("/aliases/" + i, "the alias " + aliases.get(i) + " is taken by " + owner));
        });
    }

    private static Stream<PackProblem> rules(Pack pack, List<Line> lines, Lineage lineage) {
        var known = lineage.values(Kind.SORTING_RULES, SortingRules.class)
                .flatMap(r -> r.rules().stream())
                .map(SortingRule::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                pack.documents(Kind.SORTING).flatMap(document -> fileRule(document, known)),
                lines.stream().flatMap(l -> rule(l, known)));
    }

    private static Stream<PackProblem> fileRule(PackDocument document, Set<String> known) {
        var rule = ((SortingFile) document.value()).rule();
        return rule == null || known.contains(rule)
                ? Stream.empty()
                : Stream.of(document.problem("/rule", "there is no rule " + rule));
    }

    private static Stream<PackProblem> rule(Line line, Set<String> known) {
        var rule = line.line().rule();
        if (rule == null) {
            return line.file().rule() == null
                    ? Stream.of(line.problem("", "neither it nor its file names a rule"))
                    : Stream.empty();
        }
        return known.contains(rule) ? Stream.empty() : Stream.of(line.problem("/rule", "there is no rule " + rule));
    }

    private static Stream<PackProblem> asks(List<Line> lines, Lineage lineage) {
        var names = names(lineage.values(Kind.SORTING, SortingFile.class));
        return lines.stream().flatMap(l -> {
            var ask = Objects.requireNonNullElse(l.line().ask(), List.<String>of());
            return IntStream.range(0, ask.size())
                    .filter(i -> !names.contains(ask.get(i)))
                    .mapToObj(i -> l.problem("/ask/" + i, "there is no entry " + ask.get(i) + " to ask back with"));
        });
    }

    private static Stream<PackProblem> overrides(List<Line> lines, Pack pack, Lineage lineage) {
        var above = pack.layer() == Layer.BASE
                ? Set.<String>of()
                : names(lineage.valuesAbove(Kind.SORTING, SortingFile.class));
        return lines.stream()
                .filter(l -> above.contains(l.line().name()) && l.line().note() == null)
                .map(l -> l.problem("", "it overrides the layer above, so it needs a note that says why"));
    }

    private static Set<String> names(Stream<SortingFile> files) {
        return files.flatMap(f -> f.entries().stream()).map(SortingLine::name).collect(Collectors.toSet());
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
