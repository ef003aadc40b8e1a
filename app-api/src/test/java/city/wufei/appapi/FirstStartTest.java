package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.schema.ContentSchema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The citizen API may be up before the portal has made the table of publications, and before it has filled it. */
class FirstStartTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Test
    void theAbsentTableIsWaitedForWithOneQuietLine() throws Exception {
        var root = (Logger) LoggerFactory.getLogger("city.wufei");
        log.start();
        root.addAppender(log);
        var api = new RunningApi(TestDatabases.fresh());
        api.startWithoutPublications();
        try {
            api.get("/health/readiness").send().is(503);
            ContentSchema.migrate(api.database());
            var feed = api.beans().getBean(PublicationFeed.class);
            assertThat(feed.awaitReady(Duration.ofSeconds(20))).isTrue();
            api.get("/health/readiness").send().is(503);
            Fixtures.publishBase(api.database());
            feed.refresh();
            api.get("/health/readiness").send().is(503);
            Fixtures.publish(api.database());
            feed.refresh();
            // the guide learns to guess beside it
            assertThat(Eventually.within(
                            Duration.ofSeconds(30),
                            () -> api.get("/health/readiness").send().status() == 200))
                    .isTrue();
            assertThat(said(Level.WARN)).isEmpty();
            assertThat(said(Level.INFO))
                    .filteredOn(line -> line.contains("table of publications"))
                    .hasSize(1);
        } finally {
            root.detachAppender(log);
            api.stop();
        }
    }

    private List<String> said(Level level) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
