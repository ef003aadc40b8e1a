package city.wufei.appapi.bench;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingIndex;
import city.wufei.content.sorting.SortingLayer;
import city.wufei.content.sorting.SortingLine;
import city.wufei.content.sorting.SortingRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Searches 10,000 names and fifty times as many, by one thread and without the answers that are kept: how the search grows with
 * its catalogue, how long the index takes and what it holds.
 */
final class GrowthBench {

    private static final int NAMES = 10_000;
    private static final int TIMES = 50;

    /** Half of the further names begin as the real ones do, half end so. */
    private static final int HALF = TIMES / 2;

    /** For the larger index and what it is made of. */
    private static final long ROOM = 4L << 30;

    private GrowthBench() {}

    static void run(SortingCatalogue catalogue, List<String> queries, Rounds rounds) throws Exception {
        if (Runtime.getRuntime().maxMemory() < ROOM) {
            System.out.printf("growth: left out, it takes %d GB of heap%n%n", ROOM >> 30);
            return;
        }
        var entries = first(catalogue);
        var rules = entries.stream().map(SortingEntry::rule).distinct().toList();
        var small = index(NAMES, rules, entries.stream().map(entry -> line(entry, "", "")));
        var large = index(
                NAMES * TIMES,
                rules,
                IntStream.range(0, TIMES)
                        .boxed()
                        .flatMap(time -> entries.stream().map(entry -> line(entry, before(time), after(time)))));
        var both = rounds.run(
                time -> search(small, NAMES, queries, time), time -> search(large, NAMES * TIMES, queries, time));
        var title = "growth: search in memory, %d queries, one thread, %s".formatted(queries.size(), rounds);
        Table.print(System.out, title, both.ceiling(), both.subject());
    }

    private static List<SortingEntry> first(SortingCatalogue catalogue) {
        var first = new ArrayList<SortingEntry>();
        var names = 0;
        for (var entry : catalogue.entries()) {
            if (names >= NAMES) {
                break;
            }
            first.add(entry);
            names += 1 + entry.aliases().size();
        }
        return first;
    }

    private static String before(int time) {
        return time == 0 || time >= HALF ? "" : mark(time);
    }

    private static String after(int time) {
        return time >= HALF ? mark(time) : "";
    }

    /** Two characters that stand in hardly any name. */
    private static String mark(int time) {
        return "" + (char) ('\u6800' + time) + (char) ('\u8c00' + time);
    }

    private static SortingLine line(SortingEntry entry, String before, String after) {
        return new SortingLine(
                before + entry.name() + after,
                entry.aliases().stream().map(alias -> before + alias + after).toList(),
                entry.category(),
                entry.sub(),
                entry.tip(),
                entry.states(),
                entry.components(),
                entry.ask(),
                entry.stream(),
                entry.rule().id(),
                entry.note());
    }

    private static SortingIndex index(int names, List<SortingRule> rules, Stream<SortingLine> lines) {
        var catalogue = SortingCatalogue.compose(
                List.of(new SortingLayer("bench", rules, List.of(new SortingFile("", null, lines.toList())))));
        var before = used();
        var began = System.nanoTime();
        var index = SortingIndex.of(catalogue);
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("index of %,d names: %,d ms, %,d MB%n", names, took.toMillis(), (used() - before) >> 20);
        return index;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Measured search(SortingIndex index, int names, List<String> queries, Duration time) {
        var latencies = new Histogram(3);
        var began = System.nanoTime();
        for (var next = 0; System.nanoTime() - began < time.toNanos(); next++) {
            var asked = System.nanoTime();
            index.search(queries.get(next % queries.size()), 10);
            latencies.recordValue(System.nanoTime() - asked);
        }
        return new Measured("%,d names".formatted(names), 0, Duration.ofNanos(System.nanoTime() - began), latencies);
    }
}
