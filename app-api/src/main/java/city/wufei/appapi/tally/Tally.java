package city.wufei.appapi.tally;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts deeds by what became of them. Every label is there at zero from the start, and there are never others. */
public final class Tally {

    private final Map<String, Counter> counters;

    private Tally(Map<String, Counter> counters) {
        this.counters = counters;
    }

    /** A tally of the name whose tag takes these labels. */
    public static Tally of(MeterRegistry metrics, String name, String tag, List<String> labels) {
        return new Tally(labels.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        label -> Counter.builder(name).tag(tag, label).register(metrics))));
    }

    /** A tally of a sealed type's outcomes: one label for each of its records. */
    public static Tally ofOutcomes(MeterRegistry metrics, String name, Class<?> sealedType) {
        return of(
                metrics, name, "outcome", records(sealedType).map(Tally::label).toList());
    }

    /** Counts an outcome. */
    public void count(Object outcome) {
        count(label(outcome.getClass()));
    }

    /** Counts by label. */
    public void count(String label) {
        Objects.requireNonNull(counters.get(label), label).increment();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Tally::records) : Stream.of(type);
    }

    private static String label(Class<?> outcome) {
        return outcome.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
