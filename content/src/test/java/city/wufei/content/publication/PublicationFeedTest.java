package city.wufei.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.district.District;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.id.Ids;
import city.wufei.content.schema.ContentSchema;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationFeedTest {

    private static final String SONGJIANG = "310117-songjiang";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private HikariDataSource dataSource;
    private Publishing publishing;
    private PublicationFeed feed;

    @BeforeEach
    void startWithEmptyTable() {
        dataSource = TestDatabases.fresh().dataSource();
        ContentSchema.migrate(dataSource);
        publishing = new Publishing(dataSource, new PublicationStore(Ids.tsid(clock), clock));
        feed = new PublicationFeed(dataSource, clock);
    }

    @AfterEach
    void stop() {
        feed.close();
        dataSource.close();
    }

    @Test
    void sameDocumentAgainIsTheSameVersion() throws SQLException {
        var first = publishing.publish(Publishing.draft(SONGJIANG, "松江区"));

        assertThat(publishing.publish(Publishing.draft(SONGJIANG, "松江区"))).isEqualTo(first);
        assertThat(publishing.publish(Publishing.draft(SONGJIANG, "松江")).version())
                .isEqualTo(2);
    }

    @Test
    void newVersionShowsByItself() throws SQLException, InterruptedException {
        publishing.publish(Publishing.draft(SONGJIANG, "松江区"));
        feed.start();
        assertThat(feed.awaitReady(Duration.ofSeconds(10))).isTrue();
        assertThat(name()).isEqualTo("松江区");

        publishing.publish(Publishing.draft(SONGJIANG, "云间"));

        assertThat(Eventually.within(Duration.ofSeconds(30), () -> name().equals("云间")))
                .isTrue();
    }

    @Test
    void lateCommitWithOlderSeqIsNotMissed() throws SQLException {
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            publishing.store().publish(slow, Publishing.draft(SONGJIANG, "松江区"));
            clock.advance(Duration.ofSeconds(30));
            publishing.publish(Publishing.draft("310118-qingpu", "青浦区"));
            feed.refresh();
            assertThat(feed.library().districts()).extracting(District::name).containsExactly("青浦区");

            slow.commit();
        }
        feed.refresh();

        assertThat(feed.library().districts()).extracting(District::name).containsExactly("松江区", "青浦区");
    }

    @Test
    void commitThatHungForHalfAnHourComesWithTheLongLook() throws SQLException {
        try (var hung = dataSource.getConnection()) {
            hung.setAutoCommit(false);
            publishing.store().publish(hung, Publishing.draft(SONGJIANG, "松江区"));
            clock.advance(Duration.ofMinutes(30));
            publishing.publish(Publishing.draft("310118-qingpu", "青浦区"));
            feed.refresh();
            hung.commit();
        }

        for (int i = 0; i < PublicationReader.READS_TO_A_LONG_ONE; i++) {
            feed.refresh();
        }

        assertThat(name()).isEqualTo("松江区");
    }

    @Test
    void withdrawnIsGoneAndCanComeBack() throws SQLException {
        publishing.publish(Publishing.draft(SONGJIANG, "松江区"));
        publishing.withdraw(SONGJIANG);
        feed.refresh();
        assertThat(feed.library().district(SONGJIANG)).isEmpty();

        assertThat(publishing.publish(Publishing.draft(SONGJIANG, "松江区")).version())
                .isEqualTo(3);
        feed.refresh();
        assertThat(name()).isEqualTo("松江区");
    }

    @Test
    void versionOfTomorrowShowsWhenTheClockPasses() throws SQLException {
        publishing.publish(Publishing.draft(SONGJIANG, "今天"));
        publishing.publish(Publishing.draft(SONGJIANG, "明天").from(NOW.plus(Duration.ofDays(1))));
        feed.refresh();
        assertThat(name()).isEqualTo("今天");

        clock.advance(Duration.ofDays(1));
        feed.refresh();

        assertThat(name()).isEqualTo("明天");
    }

    @Test
    void versionWithAnEndIsGoneAfterIt() throws SQLException {
        publishing.publish(Publishing.draft(SONGJIANG, "到点就停").until(NOW.plusSeconds(60)));
        feed.refresh();
        assertThat(name()).isEqualTo("到点就停");

        clock.advance(Duration.ofSeconds(60));
        feed.refresh();

        assertThat(feed.library().district(SONGJIANG)).isEmpty();
    }

    @Test
    void listenerHearsEachChangeOnce() throws SQLException {
        var heard = new java.util.concurrent.atomic.AtomicInteger();
        feed.refresh();
        feed.onChange(library -> heard.incrementAndGet());

        publishing.publish(Publishing.draft(SONGJIANG, "松江区"));
        feed.refresh();
        feed.refresh();

        assertThat(heard).hasValue(1);
    }

    @Test
    void feedIsNotReadyBeforeTheTableIsThere() {
        try (var empty = TestDatabases.fresh().dataSource();
                var early = new PublicationFeed(empty, clock)) {
            early.refresh();
            assertThat(early.isReady()).isFalse();

            ContentSchema.migrate(empty);
            early.refresh();

            assertThat(early.isReady()).isTrue();
        }
    }

    @Test
    void documentThatThisReleaseCannotReadLeavesTheEarlierOne() throws SQLException {
        publishing.publish(Publishing.draft(SONGJIANG, "松江区"));
        publishing.publish(new Draft(Kind.DISTRICT, SONGJIANG, SONGJIANG, null, null, "{\"gbt2260\":\"x\"}"));
        feed.refresh();

        assertThat(name()).isEqualTo("松江区");
    }

    @Test
    void oneOfTwoWhoPublishTheSameAtOnceIsToldToTryAgain() throws Exception {
        try (var one = dataSource.getConnection();
                var other = dataSource.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            publishing.store().publish(one, Publishing.draft(SONGJIANG, "甲"));
            var begun = new CountDownLatch(1);
            var second = threads.submit(() -> {
                begun.countDown();
                return publishing.store().publish(other, Publishing.draft(SONGJIANG, "乙"));
            });
            begun.await();
            assertThat(Eventually.within(Duration.ofMillis(300), second::isDone))
                    .isFalse();

            one.commit();

            assertThatThrownBy(second::get).hasCauseInstanceOf(SQLTransactionRollbackException.class);
            other.rollback();
        }
        assertThat(publishing.publish(Publishing.draft(SONGJIANG, "乙")).version())
                .isEqualTo(2);
    }

    @Test
    void timesAreTheSameInEveryZone() throws SQLException {
        var published =
                publishing.publish(Publishing.draft(SONGJIANG, "松江区").from(Instant.parse("2026-12-01T16:00:00.123Z")));
        try (var connection = dataSource.getConnection()) {
            connection.createStatement().execute("SET time_zone = '+08:00'");
            assertThat(publishing.store().newest(connection, Kind.DISTRICT, SONGJIANG, SONGJIANG))
                    .contains(published);
        }
    }

    private String name() {
        return feed.library().district(SONGJIANG).map(District::name).orElse("");
    }
}
