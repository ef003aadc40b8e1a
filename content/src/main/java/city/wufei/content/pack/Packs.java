package city.wufei.content.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A folder of packs, read and checked. A pack with a problem is left out of {@link #sound}, the others stay. */
public final class Packs {

    private static final List<PackCheck> CHECKS = List.of(
            new StandingCheck(), new DistrictCheck(), new SortingCheck(), new StandardCheck(), new CalendarCheck());

    private final List<Pack> sound;
    private final List<PackProblem> problems;

    private Packs(List<Pack> sound, List<PackProblem> problems) {
        this.sound = List.copyOf(sound);
        this.problems = List.copyOf(problems);
    }

    /** Reads and checks every pack in a folder; each of its folders is one. */
    public static Packs load(Path folder) {
        try {
            var problems = new ArrayList<PackProblem>();
            var packs = read(folder, problems);
            packs.values().forEach(pack -> CHECKS.stream()
                    .flatMap(check -> check.problems(pack, Lineage.of(pack, packs)))
                    .forEach(problems::add));
            problems.sort(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line));
            return new Packs(sound(packs, problems), problems);
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

    private static Map<String, Pack> read(Path root, List<PackProblem> problems) throws IOException {
        var packs = new LinkedHashMap<String, Pack>();
        for (var folder : folders(root)) {
            new PackFiles(root, folder, problems::add).read().ifPresent(pack -> packs.put(pack.folder().toString(), pack));
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

    private static List<Pack> sound(Map<String, Pack> packs, List<PackProblem> problems) {
        var broken = new HashSet<Path>();
        problems.forEach(problem -> broken.add(problem.file().getName(0)));
        return packs.values().stream()
                .filter(pack -> !isIn(broken, pack))
                .sorted(Comparator.comparing(Pack::layer).thenComparing(Pack::id))
                .toList();
    }

    private static boolean isIn(Set<Path> broken, Pack pack) {
        return broken.contains(pack.folder());
    }
}
