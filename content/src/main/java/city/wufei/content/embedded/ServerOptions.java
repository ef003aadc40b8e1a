package city.wufei.content.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's command line. No option file of the machine is read. */
final class ServerOptions {

    private ServerOptions() {}

    static List<String> common(ServerBinaries binaries, Path data) {
        var command = new ArrayList<String>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.base());
        command.add("--datadir=" + data);
        command.add("--lc-messages-dir=" + binaries.share());
        // a server that starts removes every temporary table in its folder, those of another server too
        command.add("--tmpdir=" + data.resolveSibling(ServerData.TEMPORARY));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root"); // in a container there is often nobody else
        }
        return command;
    }

    static List<String> serving(ServerBinaries binaries, ServerData data, int port, Durability durability) {
        var command = common(binaries, data.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=", // none: nothing stale to trip over, and no path that is too long
                "--skip-name-resolve",
                "--skip-ssl", // never leaves the machine
                "--pid-file=" + data.pidFile(),
                "--log-error=" + data.log(),
                "--init-file=" + data.initFile(),
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=" + durability.flushLogAtCommit(),
                "--innodb-buffer-pool-size=256M",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                // 11.4 would read plain "utf8mb4" as uca1400, which MySQL does not know
                "--character-set-collations=utf8mb4=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                // as strict as MySQL 8.4
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        return command;
    }

    /** How much a commit waits for. */
    enum Durability {
        /** On the disk: an acknowledged write survives the loss of power. */
        EVERY_COMMIT("1"),
        /** With the operating system: for tests, which lose their data anyway. */
        FOR_TESTS("2");

        private final String flushLogAtCommit;

        Durability(String flushLogAtCommit) {
            this.flushLogAtCommit = flushLogAtCommit;
        }

        String flushLogAtCommit() {
            return flushLogAtCommit;
        }
    }
}
