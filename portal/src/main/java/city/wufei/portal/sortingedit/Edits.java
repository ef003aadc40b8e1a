package city.wufei.portal.sortingedit;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Publication;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writing edits and handing them in; {@link Approvals} has what comes after. */
@Singleton
class Edits {
    static final String SUBJECT = "sorting-edit";

    private final Transactions transactions;
    private final EditRepository repository;
    private final Publications publications;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Edits(
            Transactions transactions,
            EditRepository repository,
            Publications publications,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.publications = publications;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an author has written.
     *
     * @param basedOn the version of the entry's edit that they had before them
     */
    record Written(EditorLine line, boolean fresh, String reason, int basedOn) {}

    /** An edit with everything that happened to its entry. */
    record File(Edit edit, List<Edit> ofEntry, List<EditEvent> events, int newest) {
        /** The edit of the entry that counts now. */
        Optional<Edit> published() {
            return ofEntry.stream()
                    .filter(each -> each.state() == EditState.PUBLISHED)
                    .findFirst();
        }

        /** Whether another edit of the entry was published since. */
        public boolean isOutdated() {
            return !edit.state().wasPublished() && newest > edit.basedOn();
        }
    }

    PageOf<Edit> search(Person person, TableQuery query) {
        return transactions.inTransaction(transaction -> repository.search(transaction, person, query));
    }

    EditRepository.Counts counts(Person person) {
        return transactions.inTransaction(transaction -> repository.counts(transaction, person));
    }

    /** An edit of the person's district; a draft is its author's alone. */
    Optional<File> find(Person person, String number) {
        return Ids.parse(number)
                .flatMap(id -> transactions.inTransaction(transaction -> repository
                        .find(transaction, person.district(), id)
                        .filter(edit -> edit.state() != EditState.DRAFT || edit.isOf(person))
                        .map(edit -> file(transaction, edit))));
    }

    private File file(Transaction transaction, Edit edit) {
        return new File(
                edit,
                repository.ofEntry(transaction, edit.district(), edit.entryId()),
                repository.events(transaction, edit.district(), edit.entryId()),
                newest(transaction, edit.district(), edit.entryId()));
    }

    /** The version that an edit of the entry which is written now is based on; 0 for the first. */
    int newest(String district, String entryId) {
        return transactions.inTransaction(transaction -> newest(transaction, district, entryId));
    }

    int newest(Transaction transaction, String district, String entryId) {
        return publications
                .newest(transaction, Kind.SORTING_EDIT, district, entryId)
                .map(Publication::version)
                .orElse(0);
    }

    /** A new draft. */
    Edit start(Person person, Actor actor, Written written) {
        return transactions.inTransaction(transaction -> {
            var draft = draft(person, written, EditState.DRAFT, false);
            repository.insert(transaction, draft);
            record(transaction, actor, draft, "start", "");
            return draft;
        });
    }

    private Edit draft(Person person, Written written, EditState state, boolean withdrawal) {
        return new Edit(
                person.district(),
                ids.next(),
                SortingEntry.idOf(written.line().name()),
                written.line(),
                written.fresh(),
                withdrawal,
                written.reason(),
                state,
                Edit.Author.of(person),
                written.basedOn(),
                1,
                now(),
                Optional.empty());
    }

    /** Writes in a draft as it was seen. */
    EditOutcome rewrite(Person person, Actor actor, Edit seen, Written written) {
        if (!seen.isWritableBy(person)) {
            return new EditOutcome.NotTheirs();
        }
        return transactions.inTransaction(transaction -> {
            var now = draft(person, written, seen.state(), false);
            if (!repository.rewrite(transaction, seen, now)) {
                return new EditOutcome.Moved();
            }
            var rewritten = found(transaction, seen);
            record(transaction, actor, rewritten, "rewrite", "");
            return new EditOutcome.Taken(rewritten);
        });
    }

    /** Submits, takes back, discards or returns an edit as it was seen. */
    EditOutcome take(Person person, Actor actor, Edit seen, EditAction action, String note) {
        if (!action.isOpenTo(person.id(), seen.author().id())) {
            return new EditOutcome.NotTheirs();
        }
        return transactions.inTransaction(transaction -> {
            if (!action.leadsFrom(seen.state()) || !repository.step(transaction, seen, action, now(), null)) {
                return new EditOutcome.Moved();
            }
            var taken = found(transaction, seen);
            record(transaction, actor, taken, action.code(), note);
            return new EditOutcome.Taken(taken);
        });
    }

    /** Hands in an earlier version of the entry once more, or, as a withdrawal, that the edit be taken away. */
    Edit handIn(Person person, Actor actor, Edit earlier, boolean withdrawal, String reason) {
        return transactions.inTransaction(transaction -> {
            var base = newest(transaction, earlier.district(), earlier.entryId());
            var written = new Written(earlier.line(), earlier.fresh(), reason, base);
            var submitted = draft(person, written, EditState.SUBMITTED, withdrawal);
            repository.insert(transaction, submitted);
            record(transaction, actor, submitted, withdrawal ? "ask-withdrawal" : "ask-restoration", reason);
            return submitted;
        });
    }

    Edit found(Transaction transaction, Edit seen) {
        return repository.find(transaction, seen.district(), seen.id()).orElseThrow();
    }

    /** Into the entry's history and, last, into the trail. */
    void record(Transaction transaction, Actor actor, Edit edit, String action, String note) {
        repository.note(transaction, ids.next(), edit, action, note, actor, now());
        var subject = Subject.of(SUBJECT, edit.id(), edit.name());
        audit.record(transaction, actor, "sorting-edit." + action, subject, null, said(edit, note));
    }

    private static Map<String, Object> said(Edit edit, String note) {
        var said = new LinkedHashMap<String, Object>();
        var category = edit.line().category();
        if (category != null && !edit.withdrawal()) {
            said.put("category", category.name().toLowerCase(java.util.Locale.ROOT));
        }
        edit.version().ifPresent(version -> said.put("version", version));
        if (!note.isEmpty()) {
            said.put("reason", note);
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
