package city.wufei.content.embedded;

/** Empty databases for tests, on one server per Java process. */
public final class TestDatabases {

    private TestDatabases() {}

    /** A new empty database, dropped when the process ends. */
    public static TestDatabase fresh() {
        return new TestDatabase("", "", "");
    }

    /** How to reach a test's database. */
    public record TestDatabase(String jdbcUrl, String user, String password) {}
}
