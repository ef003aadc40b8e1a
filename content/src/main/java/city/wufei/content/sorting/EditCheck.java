package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.EditProblem.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges an editor's line against what the district shows now: the rules that packs are checked by, and that nothing which is named
 * after a dangerous substance is answered as something else.
 *
 * @param shipped what the packs say about the name, without editors
 * @param now the search as it is
 */
record EditCheck(SortingSource source, Optional<SortingEntry> shipped, SortingIndex now, SortingLine line) {

    List<EditProblem> problems() {
        return Stream.of(
                        EditLimits.problems(line),
                        name(),
                        aliases(),
                        category(),
                        rule(),
                        note(),
                        ask(),
                        hazards(),
                        losses())
                .flatMap(problems -> problems)
                .distinct()
                .toList();
    }

    private String id() {
        return SortingEntry.idOf(line.name());
    }

    private Stream<EditProblem> name() {
        return now.catalogue().named(line.name()).isPresent()
                ? Stream.empty()
                : others(line.name()).map(other -> taken(Code.NAME_TAKEN, "name", line.name(), other));
    }

    /** What the entry has already is not its editor's fault. */
    private Stream<EditProblem> aliases() {
        Set<String> known = now.catalogue()
                .named(line.name())
                .map(entry -> Set.copyOf(entry.aliases()))
                .orElse(Set.of());
        Set<String> seen = new HashSet<>(Set.of(Normal.form(line.name())));
        return Objects.requireNonNullElse(line.aliases(), List.<String>of()).stream()
                .flatMap(alias -> {
                    if (!seen.add(Normal.form(alias)) && !known.contains(alias)) {
                        return Stream.of(EditProblem.of(Code.ALIAS_TWICE, "aliases", alias));
                    }
                    return known.contains(alias)
                            ? Stream.empty()
                            : others(alias).map(other -> taken(Code.ALIAS_TAKEN, "aliases", alias, other));
                });
    }

    private Stream<SortingEntry> others(String name) {
        return now.called(name).stream()
                .filter(entry -> !entry.id().equals(id()))
                .limit(1);
    }

    private static EditProblem taken(Code code, String field, String name, SortingEntry other) {
        return new EditProblem(code, field, name, other.name());
    }

    private Stream<EditProblem> category() {
        return line.category() == null && shipped.isEmpty()
                ? Stream.of(EditProblem.of(Code.MISSING_CATEGORY, "category"))
                : Stream.empty();
    }

    private Stream<EditProblem> rule() {
        String rule = line.rule();
        if (rule == null) {
            return shipped.isEmpty() ? Stream.of(EditProblem.of(Code.MISSING_RULE, "rule")) : Stream.empty();
        }
        return source.rules().stream().anyMatch(known -> known.id().equals(rule))
                ? Stream.empty()
                : Stream.of(EditProblem.of(Code.UNKNOWN_RULE, "rule", rule));
    }

    /** As in the packs: who differs from the layer above says why. */
    private Stream<EditProblem> note() {
        boolean differs =
                shipped.filter(entry -> category(entry) != entry.category()).isPresent();
        return differs && isBlank(line.note()) && !(line.note() == null && hasNote())
                ? Stream.of(EditProblem.of(Code.MISSING_NOTE, "note"))
                : Stream.empty();
    }

    private boolean hasNote() {
        return shipped.filter(entry -> entry.note() != null).isPresent();
    }

    private Stream<EditProblem> ask() {
        List<String> ask = Objects.requireNonNullElse(line.ask(), List.of());
        Stream<EditProblem> few =
                ask.size() == 1 ? Stream.of(EditProblem.of(Code.TOO_FEW_ASKED, "ask")) : Stream.empty();
        return Stream.concat(
                few,
                ask.stream()
                        .filter(name -> name.equals(line.name())
                                || now.catalogue().named(name).isEmpty())
                        .map(name -> EditProblem.of(Code.UNKNOWN_ASK, "ask", name)));
    }

    /** Names with a word for something dangerous go to hazardous or are asked back about; what the packs say so themselves may stay. */
    private Stream<EditProblem> hazards() {
        Category category =
                line.category() == null ? shipped.map(SortingEntry::category).orElse(null) : line.category();
        if (category == null || category == Category.HAZARDOUS || isAsked()) {
            return Stream.empty();
        }
        Set<String> shippedSo = shipped.filter(entry -> entry.category() == category).stream()
                .flatMap(EditCheck::names)
                .collect(Collectors.toSet());
        Stream<EditProblem> words = Stream.concat(
                        Stream.of(line.name()), Objects.requireNonNullElse(line.aliases(), List.<String>of()).stream())
                .filter(name -> !shippedSo.contains(name))
                .flatMap(name -> Hazards.in(Normal.form(name)).first().stream()
                        .map(word -> new EditProblem(
                                Code.HAZARDOUS_WORD, name.equals(line.name()) ? "category" : "aliases", name, word)));
        return shipped.filter(entry -> entry.category() == Category.HAZARDOUS).isPresent()
                ? Stream.concat(words, Stream.of(EditProblem.of(Code.WAS_HAZARDOUS, "category")))
                : words;
    }

    private boolean isAsked() {
        return line.ask() == null
                ? shipped.filter(SortingEntry::isAmbiguous).isPresent()
                : !line.ask().isEmpty();
    }

    private Stream<EditProblem> losses() {
        if (line.aliases() == null) {
            return Stream.empty();
        }
        Set<String> kept = line.aliases().stream().map(Normal::form).collect(Collectors.toSet());
        return now.catalogue().named(line.name()).stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(alias -> !kept.contains(Normal.form(alias)))
                .map(alias -> EditProblem.of(Code.ALIAS_LOST, "aliases", alias));
    }

    private Category category(SortingEntry entry) {
        return line.category() == null ? entry.category() : line.category();
    }

    private static Stream<String> names(SortingEntry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.aliases().stream());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
