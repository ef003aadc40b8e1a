package city.wufei.content.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.district.District;
import city.wufei.content.district.Position;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.schema.ContentSchema;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void dataSurviveAStopAndAKillOfTheServer() throws SQLException {
        try (var database = EmbeddedDatabase.start(home, 0)) {
            execute(database, "CREATE TABLE t (a INT PRIMARY KEY)", "INSERT INTO t VALUES (1)");
        }
        try (var database = EmbeddedDatabase.start(home, 0)) {
            execute(database, "INSERT INTO t VALUES (2)");
            database.process().destroyForcibly();
            database.process().onExit().join();
        }
        try (var database = EmbeddedDatabase.start(home, 0)) {
            assertThat(number(database, "SELECT COUNT(*) FROM t")).isEqualTo(2);
        }
    }

    @Test
    void serversBesideEachOtherHaveTemporaryTablesOfTheirOwn() throws SQLException {
        try (var one = EmbeddedDatabase.start(home.resolve("one"), 0);
                var connection = connect(one)) {
            connection.createStatement().execute("CREATE TEMPORARY TABLE t (a INT) ENGINE=Aria");
            connection.createStatement().execute("INSERT INTO t VALUES (1)");
            assertThat(folders(connection)).contains(home.resolve("one").toString());
            try (var other = EmbeddedDatabase.start(home.resolve("other"), 0);
                    var theirs = connect(other)) {
                assertThat(folders(theirs)).isNotEqualTo(folders(connection));
                connection.createStatement().execute("DROP TEMPORARY TABLE t");
            }
        }
    }

    private static String folders(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT @@tmpdir")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws IOException {
        try (var database = EmbeddedDatabase.start(home, 0)) {
            for (var user : List.of("root", "wufei", "", "mysql")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThatThrownBy(() -> execute(database, "SELECT * FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            var password = home.resolve("db/password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(home.resolve("db/init.sql")).doesNotExist();
        }
    }

    @Test
    void serverIsAsTheProductNeedsIt() throws SQLException {
        try (var database = EmbeddedDatabase.start(home, 0);
                var connection = connect(database);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT @@bind_address, @@log_bin, @@innodb_flush_log_at_trx_commit,"
                                + " @@collation_database, @@time_zone, @@socket")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("127.0.0.1");
            assertThat(rows.getInt(2)).isZero();
            assertThat(rows.getInt(3)).isEqualTo(1);
            assertThat(rows.getString(4)).isEqualTo("utf8mb4_unicode_ci");
            assertThat(rows.getString(5)).isEqualTo("+00:00");
            assertThat(rows.getString(6)).isEmpty();
        }
    }

    @Test
    void secondOneInTheSameHomeIsRefused() {
        try (var database = EmbeddedDatabase.start(home, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, 0))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("another process runs the database");
            assertThat(database.isRunning()).isTrue();
        }
    }

    @Test
    void portThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, taken.getLocalPort()))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void stalePidOfAStrangerDoesNoHarm() throws IOException {
        Files.createDirectories(home.resolve("db"));
        Files.writeString(
                home.resolve("db/mariadbd.pid"), ProcessHandle.current().pid() + "\n");

        try (var database = EmbeddedDatabase.start(home, 0)) {
            assertThat(database.isRunning()).isTrue();
        }
    }

    @Test
    void halfMadeDataOfAKilledFirstStartAreMadeAnew() throws IOException {
        Files.createDirectories(home.resolve("db/data.new/mysql"));

        try (var database = EmbeddedDatabase.start(home, 0)) {
            assertThat(database.isRunning()).isTrue();
        }
    }

    @Test
    void ofTwoThatUnpackAtOnceTheSecondTakesWhatTheFirstPutThere() throws IOException {
        var target = Files.createDirectories(home.resolve("programs"));
        Files.writeString(target.resolve("server"), "first");
        var second = Files.createDirectories(home.resolve("unpacking"));
        Files.writeString(second.resolve("server"), "second");

        Disk.moveUnlessThere(second, target);

        assertThat(target.resolve("server")).hasContent("first");
    }

    @Test
    void fullDiskIsNamedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> Disk.require(home, Long.MAX_VALUE))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void feedServesOnWhileTheDatabaseIsAwayAndThenCatchesUp() throws Exception {
        var clock = Clock.systemUTC();
        int port;
        DataSource dataSource;
        PublicationFeed feed;
        try (var database = EmbeddedDatabase.start(home, 0)) {
            port = database.port();
            dataSource = dataSource(database);
            ContentSchema.migrate(dataSource);
            publish(dataSource, "松江区");
            feed = new PublicationFeed(dataSource, clock);
            feed.start();
            assertThat(feed.awaitReady(Duration.ofSeconds(10))).isTrue();
        }
        try (feed) {
            feed.refresh();
            assertThat(name(feed)).isEqualTo("松江区");
            try (var database = EmbeddedDatabase.start(home, port)) {
                publish(dataSource(database), "云间");
                assertThat(Eventually.within(
                                Duration.ofSeconds(30), () -> name(feed).equals("云间")))
                        .isTrue();
            }
        }
    }

    private static void publish(DataSource dataSource, String name) throws SQLException {
        var id = "310117-songjiang";
        var district = new District(
                id, name, name, id, "310117", new Position(31, 121), List.of(), null, List.of(), null, null);
        try (var connection = dataSource.getConnection()) {
            new PublicationStore(Ids.tsid(), Clock.systemUTC())
                    .publish(connection, Draft.of(Kind.DISTRICT, id, id, district));
        }
    }

    private static String name(PublicationFeed feed) {
        return feed.library().district("310117-songjiang").map(District::name).orElse("");
    }

    private static DataSource dataSource(EmbeddedDatabase database) {
        var dataSource = new MysqlDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
