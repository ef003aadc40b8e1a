package city.wufei.portal.sortingedit;

import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Publication;
import city.wufei.content.sorting.EditTrial;
import city.wufei.content.sorting.SortingLine;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Publishes what another member of staff approves: the state, the publication and the trail in one transaction. */
@Singleton
class Approvals {
    private final Transactions transactions;
    private final EditRepository repository;
    private final Edits edits;
    private final Publications publications;
    private final Clock clock;

    Approvals(
            Transactions transactions, EditRepository repository, Edits edits, Publications publications, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.edits = edits;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Approves an edit as it was seen.
     *
     * @param line what is published, as the preview gave it; empty for a withdrawal
     */
    EditOutcome approve(Person person, Actor actor, Edit seen, Optional<SortingLine> line, String note) {
        if (!EditAction.APPROVE.isOpenTo(person.id(), seen.author().id())) {
            return new EditOutcome.NotTheirs();
        }
        return transactions.inTransaction(transaction -> approve(transaction, actor, seen, line, note));
    }

    /** Two at once: one of them waits for the row's lock and then finds another revision, or tries again and finds a newer version. */
    private EditOutcome approve(
            Transaction transaction, Actor actor, Edit seen, Optional<SortingLine> line, String note) {
        var newest = edits.newest(transaction, seen.district(), seen.entryId());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!EditAction.APPROVE.leadsFrom(seen.state())) {
            return new EditOutcome.Moved();
        }
        if (newest != seen.basedOn()) {
            return new EditOutcome.Outdated(newest);
        }
        if (!repository.step(transaction, seen, EditAction.APPROVE, now, newest + 1)) {
            return new EditOutcome.Moved();
        }
        var replaced = seen.withdrawal() ? EditAction.WITHDRAW : EditAction.SUPERSEDE;
        repository.ofEntry(transaction, seen.district(), seen.entryId()).stream()
                .filter(each -> each.state() == EditState.PUBLISHED && each.id() != seen.id())
                .forEach(each -> repository.step(
                        transaction,
                        each,
                        each.withdrawal() ? EditAction.SUPERSEDE : replaced,
                        now,
                        each.version().orElse(null)));
        publish(transaction, seen, line);
        var published = edits.found(transaction, seen);
        edits.record(transaction, actor, published, seen.withdrawal() ? "withdraw" : "approve", note);
        return new EditOutcome.Taken(published);
    }

    private void publish(Transaction transaction, Edit edit, Optional<SortingLine> line) {
        var published = line.isPresent()
                ? Optional.of(publications.publish(
                        transaction,
                        Draft.of(Kind.SORTING_EDIT, edit.entryId(), edit.district(), EditTrial.file(line.get()))))
                : publications.withdraw(transaction, Kind.SORTING_EDIT, edit.district(), edit.entryId());
        if (published.map(Publication::version).orElse(0) != edit.basedOn() + 1) {
            throw new IllegalStateException("an edit that changes nothing was let through: " + edit.name());
        }
    }
}
