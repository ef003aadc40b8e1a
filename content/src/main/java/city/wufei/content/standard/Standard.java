package city.wufei.content.standard;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The standard (评估细则) of a cell type: gates, groups of criteria, and when a sheet passes. {@code id} is the cell type's.
 * Refuses ids given twice and groups whose points do not add up to the stated total.
 */
public record Standard(
        String id,
        String name,
        @Nullable String nameEn,
        String title,
        @Nullable String titleEn,
        boolean example,
        List<Basis> basis,
        Settings settings,
        List<Level> levels,
        List<Gate> gates,
        List<Group> groups,
        @Nullable Bonus bonus,
        @Nullable String commitment) {
    public Standard {
        basis = List.copyOf(basis);
        levels = List.copyOf(levels);
        gates = List.copyOf(gates);
        groups = List.copyOf(groups);
        BigDecimal sum = groups.stream().map(Group::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(settings.totalPoints()) != 0) {
            throw new IllegalArgumentException(id + ": the groups add up to " + sum.toPlainString() + ", not "
                    + settings.totalPoints().toPlainString());
        }
        requireDistinctIds(gates, groups, bonus);
        for (Level level : levels) {
            if (level.from().compareTo(settings.passLine()) < 0 || level.from().compareTo(settings.totalPoints()) > 0) {
                throw new IllegalArgumentException(level.id() + ": a level lies between the pass line and the total");
            }
        }
    }

    /** A law, standard or notice that this one is built on. */
    public record Basis(
            String title, @Nullable String note, @Nullable String url) {}

    /** Every criterion in the standard's order, those of the bonus last. */
    public List<Criterion> criteria() {
        return Stream.concat(
                        groups.stream().flatMap(group -> group.criteria().stream()),
                        bonus == null ? Stream.empty() : bonus.criteria().stream())
                .toList();
    }

    /** The criterion with that id, in a group or in the bonus. */
    public Optional<Criterion> criterion(String id) {
        return criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /** Scores a sheet. Pure and total: marks that are missing or do not fit earn nothing. */
    public Verdict score(Sheet sheet) {
        return Scoring.score(this, sheet);
    }

    /** What on a sheet does not fit this standard or is still missing; empty when it is complete. */
    public List<SheetProblem> check(Sheet sheet) {
        return SheetCheck.check(this, sheet);
    }

    private static void requireDistinctIds(List<Gate> gates, List<Group> groups, @Nullable Bonus bonus) {
        Set<String> seen = new HashSet<>();
        Stream.of(
                        gates.stream().map(Gate::id),
                        groups.stream().map(Group::id),
                        groups.stream()
                                .flatMap(group -> group.criteria().stream())
                                .map(Criterion::id),
                        bonus == null
                                ? Stream.<String>empty()
                                : bonus.criteria().stream().map(Criterion::id))
                .flatMap(ids -> ids)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(id + " is given twice");
                });
    }
}
