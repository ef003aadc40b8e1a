package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingFinding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through the catalogues of all cities for what is right only if it was meant so. Pure; takes some seconds. */
public final class SortingFindings {
    private static final int SHORTEST = 3;

    private final Map<String, SortingCatalogue> byCity;
    private final Map<String, SortingFinding> found = new LinkedHashMap<>();

    private SortingFindings(Map<String, SortingCatalogue> byCity) {
        this.byCity = new TreeMap<>(byCity);
    }

    /** What is found, by kind and subject; what is so in several cities is one finding. */
    public static List<SortingFinding> of(Map<String, SortingCatalogue> byCity) {
        var findings = new SortingFindings(byCity);
        findings.byCity.forEach((city, catalogue) -> {
            findings.hazards(city, catalogue);
            findings.clashes(city, catalogue);
            findings.oneCharacter(city, catalogue);
            findings.sizes(city, catalogue);
        });
        findings.differences();
        return findings.found.values().stream()
                .sorted(java.util.Comparator.comparing(SortingFinding::kind).thenComparing(SortingFinding::subject))
                .toList();
    }

    private void add(Kind kind, String subject, String city, Collection<SortingEntry> entries) {
        var names = entries.stream().map(SortingEntry::name).sorted().toList();
        var text = entries.stream()
                .map(entry -> entry.name() + "=" + code(entry.category()))
                .sorted()
                .collect(Collectors.joining(" "));
        found.merge(
                kind + " " + subject + " " + names,
                new SortingFinding(kind, subject, names, List.of(city), text),
                SortingFindings::both);
    }

    private static SortingFinding both(SortingFinding one, SortingFinding other) {
        var cities = Stream.concat(one.cities().stream(), other.cities().stream())
                .distinct()
                .toList();
        return new SortingFinding(one.kind(), one.subject(), one.entries(), cities, one.text());
    }

    private void hazards(String city, SortingCatalogue catalogue) {
        catalogue.entries().stream()
                .filter(entry -> entry.category() != Category.HAZARDOUS && !entry.isAmbiguous())
                .forEach(entry -> Name.of(entry)
                        .filter(name -> Hazards.in(name.form()).first().isPresent())
                        .forEach(name -> add(Kind.HAZARDOUS_WORD, name.written(), city, List.of(entry))));
    }

    private void clashes(String city, SortingCatalogue catalogue) {
        Map<String, Map<String, SortingEntry>> owners = new HashMap<>();
        catalogue
                .entries()
                .forEach(entry -> Name.of(entry)
                        .forEach(name -> owners.computeIfAbsent(name.form(), form -> new TreeMap<>())
                                .put(entry.name(), entry)));
        owners.forEach((form, entries) -> {
            if (entries.size() > 1) {
                add(Kind.CLASH, form, city, entries.values());
            }
        });
    }

    /** Names with one character blanked out meet where they differ in that one only. */
    private void oneCharacter(String city, SortingCatalogue catalogue) {
        Map<String, List<SortingEntry>> blanked = new HashMap<>();
        certain(catalogue).forEach(entry -> {
            var form = Spelling.of(entry.name()).form();
            for (int at = 0; form.length() >= SHORTEST && at < form.length(); at++) {
                blanked.computeIfAbsent(form.substring(0, at) + '*' + form.substring(at + 1), key -> new ArrayList<>())
                        .add(entry);
            }
        });
        blanked.forEach((pattern, entries) ->
                eachPairThatDiffers(entries, (one, other) -> oneCharacter(city, pattern.indexOf('*'), one, other)));
    }

    private void oneCharacter(String city, int at, SortingEntry one, SortingEntry other) {
        var first = Spelling.of(one.name());
        var second = Spelling.of(other.name());
        var pair = List.of(one, other);
        if (!Collections.disjoint(first.pinyin(), second.pinyin())) {
            add(Kind.SAME_SOUND, joined(one.name(), other.name()), city, pair);
            return;
        }
        var atTheEnd = at == first.form().length() - 1 ? "…" : "";
        var characters = joined(
                String.valueOf(first.form().charAt(at)),
                String.valueOf(second.form().charAt(at)));
        add(Kind.ONE_CHARACTER, atTheEnd + characters, city, pair);
    }

    private void sizes(String city, SortingCatalogue catalogue) {
        certain(catalogue)
                .collect(Collectors.groupingBy(
                        entry -> SizeWords.takenOff(Spelling.of(entry.name()).form())))
                .forEach((bare, entries) -> {
                    if (bare.length() > 1
                            && entries.stream()
                                            .map(SortingEntry::category)
                                            .distinct()
                                            .count()
                                    > 1) {
                        add(Kind.SIZE_WORD, bare, city, entries);
                    }
                });
    }

    private void differences() {
        byCity.values().stream()
                .flatMap(catalogue -> catalogue.entries().stream())
                .map(SortingEntry::name)
                .distinct()
                .forEach(this::difference);
    }

    private void difference(String name) {
        var entries = new LinkedHashMap<String, SortingEntry>();
        byCity.forEach((city, catalogue) -> catalogue.named(name).ifPresent(entry -> entries.put(city, entry)));
        if (entries.values().stream().map(SortingEntry::category).distinct().count() > 1) {
            var text = entries.entrySet().stream()
                    .map(each -> each.getKey() + "=" + said(each.getValue()))
                    .collect(Collectors.joining("; "));
            found.put(
                    Kind.BY_CITY + name,
                    new SortingFinding(Kind.BY_CITY, name, List.of(name), List.copyOf(entries.keySet()), text));
        }
    }

    private static String said(SortingEntry entry) {
        return code(entry.category()) + " (" + entry.rule().id() + (entry.note() == null ? "" : ": " + entry.note())
                + ")";
    }

    /** A word that is asked back about goes nowhere by itself. */
    private static Stream<SortingEntry> certain(SortingCatalogue catalogue) {
        return catalogue.entries().stream().filter(entry -> !entry.isAmbiguous());
    }

    private static void eachPairThatDiffers(List<SortingEntry> entries, BiConsumer<SortingEntry, SortingEntry> taker) {
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                if (entries.get(i).category() != entries.get(j).category()) {
                    taker.accept(entries.get(i), entries.get(j));
                }
            }
        }
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).sorted().collect(Collectors.joining("/"));
    }

    private static String code(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
