import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs the commands of a page's {@code console} blocks one after another in one shell and compares what they print with what the page
 * says. A line that begins with "$ " is a command, one with "> " its continuation, the others are its output. "…" in an output
 * stands for any text, since ids, times and tokens differ each time.
 *
 * <p>{@code java Tour.java PAGE [FROM=TO]...}: each FROM in the page is replaced, for an installation on other ports.
 */
final class Tour {

    private record Step(int line, String command, String output) {}

    public static void main(String[] args) throws Exception {
        var page = Path.of(args[0]);
        var text = Files.readString(page);
        for (var change : Arrays.asList(args).subList(1, args.length)) {
            var parts = change.split("=", 2);
            text = text.replace(parts[0], parts[1]);
        }
        var failed = 0;
        var steps = steps(text.lines().toList());
        try (var shell = new Shell()) {
            for (var step : steps) {
                // What the portal publishes is promised to be seen within two seconds, and a reader is slower than this program.
                var patience = System.nanoTime() + Duration.ofSeconds(3).toNanos();
                var said = shell.run(step.command());
                while (!matches(step.output(), said) && System.nanoTime() < patience) {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    said = shell.run(step.command());
                }
                var good = matches(step.output(), said);
                System.out.println((good ? "ok      " : "FAILED  ") + page + ":" + step.line() + "  " + step.command().lines().findFirst().orElse(""));
                if (!good) {
                    failed++;
                    System.out.println("  expected\n" + step.output().indent(4) + "  but it said\n" + said.indent(4));
                }
            }
        }
        System.out.println(steps.size() - failed + " passed, " + failed + " failed");
        System.exit(failed == 0 && !steps.isEmpty() ? 0 : 1);
    }

    private static List<Step> steps(List<String> lines) {
        var steps = new ArrayList<Step>();
        var inside = false;
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(at + 1, line.substring(2), ""));
            } else if (inside && line.startsWith("> ") && !steps.isEmpty()) {
                var last = steps.removeLast();
                steps.add(new Step(last.line(), last.command() + "\n" + line.substring(2), last.output()));
            } else if (inside && !steps.isEmpty()) {
                var last = steps.removeLast();
                steps.add(new Step(last.line(), last.command(), last.output() + line + "\n"));
            }
        }
        return steps;
    }

    private static boolean matches(String expected, String said) {
        var pattern = Arrays.stream(tidy(expected).split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(tidy(said)).matches();
    }

    private static String tidy(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    /** One bash for all commands, so that a variable set by one is there for the next. */
    private static final class Shell implements AutoCloseable {

        private static final String END = "--- end of output ---";

        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        Shell() throws IOException {
            process = new ProcessBuilder("bash").redirectErrorStream(true).start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        String run(String command) throws IOException {
            in.write(command + "\nprintf '\\n%s\\n' '" + END + "'\n");
            in.flush();
            var said = new StringBuilder();
            for (var line = out.readLine(); line != null && !line.equals(END); line = out.readLine()) {
                said.append(line).append('\n');
            }
            return said.toString();
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.destroy();
        }
    }
}
