package city.wufei.content;

import city.wufei.content.pack.Pack;
import city.wufei.content.pack.Packs;
import city.wufei.content.pack.SortingReport;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of content: {@code check [PACK]} and {@code check --report}. */
public final class ContentCommand {

    private static final String REPORT = "--report";

    private ContentCommand() {}

    /** Exit status: 0 all right, 1 something is wrong in a pack, 2 the command is not understood. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        System.exit(run(args, packs(), System.out));
    }

    static int run(String[] args, Path folder, PrintStream out) {
        if (args.length == 0 || args.length > 2 || !args[0].equals("check")) {
            out.println("usage: content check [PACK | --report]");
            return 2;
        }
        if (args.length == 2 && args[1].equals(REPORT)) {
            return report(folder, out);
        }
        if (args.length == 1) {
            return check("", folder, out);
        }
        var pack = pack(args[1], folder);
        if (pack.isEmpty()) {
            out.println("there is no pack " + args[1] + " in " + folder);
            return 2;
        }
        return check(pack.get(), folder, out);
    }

    /** The id of a pack by its name or as a path to it, however a shell completes that. */
    private static Optional<String> pack(String written, Path folder) {
        var packs = folder.toAbsolutePath().normalize();
        return Stream.of(packs.resolve(written), Path.of(written).toAbsolutePath())
                .map(Path::normalize)
                .filter(path -> packs.equals(path.getParent()) && Files.isDirectory(path))
                .findFirst()
                .map(path -> path.getFileName().toString());
    }

    /** What stands out in the sorting catalogues, and whether each of it is explained that has to be. */
    private static int report(Path folder, PrintStream out) {
        var packs = Packs.load(folder);
        packs.problems().forEach(out::println);
        var report = SortingReport.of(packs, folder);
        report.lines().forEach(out::println);
        return packs.problems().isEmpty() && report.isRight() ? 0 : 1;
    }

    /** A pack is all right only with the packs above it: what is wrong in those is named too. */
    private static int check(String wanted, Path folder, PrintStream out) {
        var packs = Packs.load(folder);
        var unjudged = new TreeMap<>(packs.unjudged());
        if (!wanted.isEmpty()) {
            unjudged.keySet().retainAll(Set.of(wanted));
        }
        var concerned = new HashSet<>(unjudged.values());
        concerned.add(wanted);
        var problems = packs.problems().stream()
                .filter(problem -> wanted.isEmpty()
                        || concerned.contains(problem.file().getName(0).toString()))
                .toList();
        problems.forEach(problem -> out.println(
                folder.resolve(problem.file().toString()) + ":" + problem.line() + ": " + problem.message()));
        unjudged.forEach((pack, above) -> out.println(pack + ": not checked, because " + above + " cannot be read"));
        packs.sound().stream()
                .filter(pack -> wanted.isEmpty() || pack.id().equals(wanted))
                .forEach(pack -> out.println(summary(pack)));
        return problems.isEmpty() ? 0 : 1;
    }

    private static String summary(Pack pack) {
        return pack.id() + ": ok ("
                + pack.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().code())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static Path packs() {
        return Path.of(Optional.ofNullable(System.getenv("WUFEI_PACKS")).orElse("content/packs"));
    }
}
