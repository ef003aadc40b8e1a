package city.wufei.portal.desk;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reading the queue: a page of it, its figures, and all of it for a spreadsheet. */
@Singleton
class Queue {
    static final int MOST_EXPORTED = 10_000;

    /** Of an address only what narrows the list: the trail has words for these, and keeps nothing else that somebody typed. */
    private static final List<String> FILTERS = List.of("state", "type", "age", "who");

    private final Transactions transactions;
    private final QueueRepository repository;
    private final PublicationFeed feed;
    private final Audit audit;
    private final Clock clock;

    Queue(Transactions transactions, QueueRepository repository, PublicationFeed feed, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    PageOf<QueueRow> page(Person person, TableQuery query) {
        return transactions
                .inTransaction(transaction ->
                        repository.search(transaction, person.district(), query, Waiting.statesOf(person)))
                .map(this::waited);
    }

    Map<CaseState, Long> counts(Person person) {
        return transactions.inTransaction(transaction -> repository.counts(transaction, person.district()));
    }

    /** The filtered list up to {@value #MOST_EXPORTED} lines. That it was taken out, by what and how long, is in the trail. */
    List<QueueRow> export(Person person, Actor actor, TableQuery query) {
        return transactions
                .inTransaction(transaction -> {
                    var mine = Waiting.statesOf(person);
                    var rows = repository.export(transaction, person.district(), query, mine, MOST_EXPORTED);
                    var asked = new TreeMap<String, Object>();
                    FILTERS.forEach(name -> asked.put(name, query.filter(name)));
                    asked.put("q", query.text());
                    asked.values().removeIf(""::equals);
                    asked.put("rows", rows.size());
                    var subject = new Subject("list", "desk/cases", "");
                    audit.record(transaction, actor, "application.export", subject, null, asked);
                    return rows;
                })
                .stream()
                .map(this::waited)
                .toList();
    }

    /** The longest waiting in one of the states. */
    QueueRepository.Longest longest(Person person, CaseState first, CaseState second) {
        var longest = transactions.inTransaction(
                transaction -> repository.waiting(transaction, person.district(), first, second));
        return new QueueRepository.Longest(
                longest.total(), longest.rows().stream().map(this::waited).toList());
    }

    private QueueRow waited(QueueRow row) {
        return row.waited(feed.library().calendar(), clock.instant());
    }
}
