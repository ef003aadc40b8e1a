package city.wufei.appapi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * {@code ./wufei bench [search] [growth] [check-in]}: measures the API on this machine, each time beside what the machine gives at most, and
 * prints the ratio. Only the ratio is worth comparing between machines. WUFEI_BENCH_SECONDS shortens or lengthens a round.
 */
public final class Bench {

    private static final int ROUNDS = 3;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var seconds = Integer.parseInt(System.getenv().getOrDefault("WUFEI_BENCH_SECONDS", "5"));
        var rounds = new Rounds(ROUNDS, Duration.ofSeconds(seconds));
        var home = Files.createTempDirectory("wufei-bench-");
        try (var subject = new Subject(home, RecordedSql.OPTION)) {
            for (var name : List.of(args)) {
                switch (name) {
                    case "search" -> SearchBench.run(subject, rounds);
                    case "growth" -> GrowthBench.run(subject.catalogue(), SearchBench.QUERIES, rounds);
                    case "check-in" -> CheckInBench.run(subject, rounds);
                    default -> throw new IllegalArgumentException("there is no bench " + name);
                }
            }
        } finally {
            delete(home);
        }
        System.exit(0); // pools of the server and the driver leave threads behind
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
