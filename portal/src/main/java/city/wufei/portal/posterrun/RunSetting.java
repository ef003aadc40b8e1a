package city.wufei.portal.posterrun;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.sitecode.PosterLayout;
import city.wufei.portal.sitecode.PosterPdf;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.transaction.DatabaseUnavailable;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the pages of printing runs, a part at a time: each is kept with how far the run has come, so that a restart, or another portal
 * on the same database, goes on where the last one stopped.
 */
@Singleton
class RunSetting {
    private static final Logger LOG = LoggerFactory.getLogger(RunSetting.class);

    private static final int PAGES = 10;
    /** Sheets of labels hold 24. */
    private static final int LABELS = 96;
    /** Far more than a part takes; who took one and stopped leaves it to others after this. */
    private static final Duration TAKEN = Duration.ofMinutes(2);

    private final RunRepository repository;
    private final Posters posters;
    private final PosterPdf pdf;
    private final PublicationFeed feed;
    private final Transactions transactions;
    private final Clock clock;

    RunSetting(
            RunRepository repository,
            Posters posters,
            PosterPdf pdf,
            PublicationFeed feed,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.posters = posters;
        this.pdf = pdf;
        this.feed = feed;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void setWhatIsDue() {
        try {
            for (var run = taken(); run.isPresent(); run = taken()) {
                set(run.get());
            }
        } catch (DatabaseUnavailable gone) {
            LOG.warn("Printing runs wait, the database does not answer: {}", gone.getMessage());
        }
    }

    private Optional<Run> taken() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return transactions.inTransaction(transaction -> repository
                .due(transaction, now)
                .filter(run -> repository.take(transaction, run, now, now.plus(TAKEN))));
    }

    private void set(Run run) {
        var part = run.next(run.layout() == PosterLayout.STICKERS ? LABELS : PAGES);
        var pages = pages(run, part);
        var set = pages.isEmpty() ? new byte[0] : render(run, pages);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transactions.inTransaction(
                transaction -> repository.advance(transaction, run, run.done() + part.size(), set, now));
    }

    /** Without what was revoked, or closed, since it was ordered. */
    private List<PosterPdf.Page> pages(Run run, List<String> serials) {
        return PosterPdf.pages(feed.library(), run.district(), posters.find(run.district(), serials));
    }

    private byte[] render(Run run, List<PosterPdf.Page> pages) {
        var library = feed.library();
        return library.district(run.district())
                .map(district -> pdf.render(district, library.scheme(run.district()), run.layout(), pages))
                .orElseGet(() -> new byte[0]);
    }
}
