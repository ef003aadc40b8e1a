package city.wufei.content.pack;

import city.wufei.content.json.Json;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Layer;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingExplanations;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingFinding;
import city.wufei.content.sorting.SortingFindings;
import city.wufei.content.sorting.SortingLayer;
import city.wufei.content.sorting.SortingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What stands out in the sorting catalogues of the cities: each finding is explained in the base pack's
 * {@code sorting/explained.yaml} or is to be mended.
 *
 * @param findings of all cities
 * @param problems of the explanations' file itself
 */
public record SortingReport(
        List<SortingFinding> findings, SortingExplanations explanations, List<PackProblem> problems) {

    /** Kind of the file, as it says itself. */
    static final String KIND = "sorting-explained";

    private static final Path FILE = Path.of("sorting", "explained.yaml");

    /** Looks through the sound packs of a folder. */
    public static SortingReport of(Packs packs, Path folder) {
        var all = new TreeMap<String, Pack>();
        packs.sound().forEach(pack -> all.put(pack.id(), pack));
        var catalogues = new TreeMap<String, SortingCatalogue>();
        packs.sound().stream()
                .filter(pack -> pack.layer() == Layer.CITY)
                .forEach(city -> catalogues.put(city.id(), catalogue(city, all)));
        var problems = new java.util.ArrayList<PackProblem>();
        var explained = packs.sound().stream()
                .filter(pack -> pack.layer() == Layer.BASE)
                .flatMap(base -> explanations(folder, base.folder().resolve(FILE), problems::add))
                .flatMap(file -> file.explained().stream())
                .toList();
        return new SortingReport(SortingFindings.of(catalogues), new SortingExplanations(explained), problems);
    }

    private static SortingCatalogue catalogue(Pack city, Map<String, Pack> all) {
        return SortingCatalogue.compose(Lineage.of(city, all).packs().reversed().stream()
                .map(SortingReport::layer)
                .toList());
    }

    private static SortingLayer layer(Pack pack) {
        return new SortingLayer(
                pack.id(),
                pack.documents(Kind.SORTING_RULES)
                        .flatMap(document -> ((SortingRules) document.value()).rules().stream())
                        .toList(),
                pack.documents(Kind.SORTING)
                        .map(document -> (SortingFile) document.value())
                        .toList());
    }

    private static Stream<SortingExplanations> explanations(Path folder, Path file, Consumer<PackProblem> problems) {
        if (!Files.exists(folder.resolve(file))) {
            return Stream.empty();
        }
        try {
            var yaml = YamlFile.read(file, Files.readString(folder.resolve(file)));
            var wrong = PackSchemas.check(yaml);
            wrong.forEach(problems);
            return wrong.isEmpty() ? Stream.of(Json.read(yaml.tree(), SortingExplanations.class)) : Stream.empty();
        } catch (PackSyntax e) {
            problems.accept(e.problem());
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Findings of a kind that nobody has explained. */
    public List<SortingFinding> unexplained(SortingFinding.Kind kind) {
        return findings.stream()
                .filter(each -> each.kind() == kind && explanations.of(each).isEmpty())
                .toList();
    }

    /** Whether everything that has to be explained is, and every explanation still explains something. */
    public boolean isRight() {
        return problems.isEmpty()
                && explanations.idle(findings).isEmpty()
                && Arrays.stream(SortingFinding.Kind.values())
                        .filter(SortingFinding.Kind::isToBeExplained)
                        .allMatch(kind -> unexplained(kind).isEmpty());
    }

    /** The report, line by line: what is to be mended first, then all the rest with its explanations. */
    public Stream<String> lines() {
        return Stream.of(
                        problems.stream().map(PackProblem::toString),
                        Arrays.stream(SortingFinding.Kind.values())
                                .filter(SortingFinding.Kind::isToBeExplained)
                                .flatMap(kind -> unexplained(kind).stream())
                                .map(each -> "UNEXPLAINED " + line(each)),
                        explanations.idle(findings).stream()
                                .map(each -> "EXPLAINS NOTHING " + each.finding() + ": " + each.why()),
                        Arrays.stream(SortingFinding.Kind.values()).flatMap(this::section))
                .flatMap(lines -> lines);
    }

    private Stream<String> section(SortingFinding.Kind kind) {
        var all = findings.stream().filter(each -> each.kind() == kind).toList();
        // why a city differs stands in the note of its entry
        var unexplained = kind == SortingFinding.Kind.BY_CITY
                ? ""
                : ", not explained " + unexplained(kind).size();
        var head = "== " + kind.code() + ": " + all.size() + unexplained;
        return Stream.concat(
                Stream.of(head),
                all.stream()
                        .map(each -> line(each)
                                + explanations
                                        .of(each)
                                        .map(why -> " -- " + why.why())
                                        .orElse("")));
    }

    private static String line(SortingFinding finding) {
        return finding.kind().code() + " " + finding.subject() + " [" + String.join(",", finding.cities()) + "] "
                + finding.text();
    }
}
