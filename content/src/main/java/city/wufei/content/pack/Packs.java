package city.wufei.content.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A folder of packs, read and checked. A pack with a problem is left out of {@link #sound}, the others stay. */
public final class Packs {

    private static final List<PackCheck> CHECKS = List.of(
            new StandingCheck(),
            new DistrictCheck(),
            new SortingCheck(),
            new StandardCheck(),
            new CalendarCheck(),
            new CheckInCheck(),
            new QuestionCheck(),
            new RewardCheck());

    private final List<Pack> sound;
    private final List<PackProblem> problems;
    private final Map<String, String> unjudged;

    private Packs(List<Pack> sound, List<PackProblem> problems, Map<String, String> unjudged) {
        this.sound = List.copyOf(sound);
        this.problems = List.copyOf(problems);
        this.unjudged = Map.copyOf(unjudged);
    }

    /**
     * Reads and checks every pack in a folder; each of its folders is one. A pack is not judged, and not sound, while a
     * file of its own or of a pack above cannot be read: what would be found then is mostly not its fault.
     */
    public static Packs load(Path folder) {
        return load(folder, new PackReads());
    }

    static Packs load(Path folder, PackReads reads) {
        try {
            var problems = new ArrayList<PackProblem>();
            reads.keepOnly(file -> Files.exists(folder.resolve(file)));
            var packs = read(folder, reads, problems);
            var unreadable = folders(problems);
            var unjudged = new TreeMap<String, String>();
            var judged = new ArrayList<Pack>();
            for (var pack : packs.values()) {
                Lineage.of(pack, packs)
                        .firstOf(unreadable)
                        .ifPresentOrElse(broken -> unjudged.put(pack.id(), broken), () -> judged.add(pack));
            }
            judged.forEach(pack -> CHECKS.stream()
                    .flatMap(check -> check.problems(pack, Lineage.of(pack, packs)))
                    .forEach(problems::add));
            problems.sort(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line));
            unjudged.keySet().removeAll(unreadable);
            return new Packs(sound(judged, folders(problems)), problems, unjudged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packs that come with the product. */
    public static Packs builtIn() {
        return BuiltInPacks.load();
    }

    /** The packs in which nothing is wrong, the most general first. */
    public List<Pack> sound() {
        return sound;
    }

    /** What is wrong, by file and line; empty when everything is right. */
    public List<PackProblem> problems() {
        return problems;
    }

    /** Packs that were not judged, each with the pack above it that cannot be read. */
    public Map<String, String> unjudged() {
        return unjudged;
    }

    private static Map<String, Pack> read(Path root, PackReads reads, List<PackProblem> problems) throws IOException {
        var packs = new LinkedHashMap<String, Pack>();
        for (var folder : folders(root)) {
            new PackFiles(root, folder, reads, problems::add)
                    .read()
                    .ifPresent(pack -> packs.put(pack.folder().toString(), pack));
        }
        return packs;
    }

    private static List<Path> folders(Path root) throws IOException {
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Pack> sound(List<Pack> judged, Set<String> broken) {
        return judged.stream()
                .filter(pack -> !broken.contains(pack.folder().toString()))
                .sorted(Comparator.comparing(Pack::layer).thenComparing(Pack::id))
                .toList();
    }

    private static Set<String> folders(List<PackProblem> problems) {
        return problems.stream()
                .map(problem -> problem.file().getName(0).toString())
                .collect(Collectors.toSet());
    }
}
