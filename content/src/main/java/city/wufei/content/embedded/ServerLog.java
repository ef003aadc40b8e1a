package city.wufei.content.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server says of itself. */
final class ServerLog {

    private ServerLog() {}

    /** The last line that is an error, or else the last line. */
    static String lastError(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it left no log";
        }
        var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
        return lines.reversed().stream()
                .filter(line -> line.contains("[ERROR]") || line.startsWith("ERROR:"))
                .filter(line -> !line.endsWith("Aborting"))
                .findFirst()
                .orElse(lines.isEmpty() ? "its log is empty" : lines.getLast());
    }
}
