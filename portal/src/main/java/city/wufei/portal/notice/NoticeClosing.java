package city.wufei.portal.notice;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Level;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.decision.Decisions;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.transaction.DatabaseUnavailable;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends notices whose time has come: each of their cases is designated and gets its certificate. Every case is a transaction of its
 * own, guarded by its state, so that any number of portals may do this at once, and one that dies in the middle is carried on
 * by the next.
 */
@Singleton
class NoticeClosing {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClosing.class);

    private final Transactions transactions;
    private final BatchRepository batches;
    private final Cases cases;
    private final Decisions decisions;
    private final Organisations organisations;
    private final Certificates certificates;
    private final PublicationFeed feed;
    private final Clock clock;

    NoticeClosing(
            Transactions transactions,
            BatchRepository batches,
            Cases cases,
            Decisions decisions,
            Organisations organisations,
            Certificates certificates,
            PublicationFeed feed,
            Clock clock) {
        this.transactions = transactions;
        this.batches = batches;
        this.cases = cases;
        this.decisions = decisions;
        this.organisations = organisations;
        this.certificates = certificates;
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "3s")
    void closeDue() {
        try {
            var due = transactions.inTransaction(transaction -> batches.due(transaction, clock.instant()));
            due.forEach(this::close);
        } catch (DatabaseUnavailable gone) {
            LOG.warn("Notices wait to be closed, the database does not answer: {}", gone.getMessage());
        }
    }

    private void close(Batch batch) {
        var entries = transactions.inTransaction(transaction -> batches.entries(transaction, batch));
        entries.forEach(entry -> transactions.inTransaction(transaction -> designate(transaction, batch, entry)));
        transactions.inTransaction(transaction -> batches.close(transaction, batch));
        LOG.info("Notice {} of {} has ended", batch.number(), batch.district());
    }

    private boolean designate(Transaction transaction, Batch batch, NoticeEntry entry) {
        var application =
                cases.hold(transaction, batch.district(), entry.applicationId()).orElseThrow();
        if (application.state() != CaseState.PUBLIC_NOTICE) {
            return false; // designated before, here or by another portal
        }
        var standard = application.standard().in(feed.library());
        var note = Note.toApplicant(batch.title());
        var met = Set.of(Need.NOTICE_ENDED);
        var outcome = cases.takeByClock(transaction, application, CaseAction.DESIGNATE, note, met);
        if (!(outcome instanceof Outcome.Taken)) {
            return false;
        }
        var organisation = organisations
                .find(transaction, batch.district(), application.organisationId())
                .orElseThrow();
        certificates.issue(
                transaction,
                application,
                organisation,
                standard,
                level(transaction, application, standard),
                new Certificates.Announcement(batch.id(), batch.title()));
        return true;
    }

    private Optional<Level> level(Transaction transaction, Application application, Standard standard) {
        return decisions
                .of(transaction, application)
                .flatMap(decision -> decision.levelId())
                .flatMap(id -> standard.levels().stream()
                        .filter(level -> level.id().equals(id))
                        .findFirst());
    }
}
