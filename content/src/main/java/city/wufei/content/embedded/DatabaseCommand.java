package city.wufei.content.embedded;

import java.nio.file.Path;

/** Runs the embedded server in the foreground: {@code DatabaseCommand <home> <port>}. */
final class DatabaseCommand {

    private DatabaseCommand() {}

    /** Serves until it is told to stop; the exit status is 1 when it could not, or when the server died. */
    static int run(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[1].matches("[0-9]{1,5}")) {
            System.err.println("usage: EmbeddedDatabase <home> <port>");
            return 2;
        }
        try {
            var database = EmbeddedDatabase.start(Path.of(args[0]), Integer.parseInt(args[1]));
            System.out.println("ready " + database.jdbcUrl());
            database.awaitEnd();
            if (database.wasStopped()) {
                return 0;
            }
            System.err.println("the database ended by itself; see " + Path.of(args[0], "db", "mariadbd.log"));
            return 1;
        } catch (DatabaseRefused e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
