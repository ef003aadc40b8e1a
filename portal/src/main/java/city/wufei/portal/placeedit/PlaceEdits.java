package city.wufei.portal.placeedit;

import city.wufei.content.json.Json;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Publication;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Publishes what staff change about places: the publication, the history and the trail in one transaction. Of two that change a place at
 * once one is told, by the number of the publication that each had before them.
 */
@Singleton
public class PlaceEdits {
    private static final String SUBJECT = "place";

    private final Transactions transactions;
    private final PlaceChangeRepository repository;
    private final Publications publications;
    private final PublicationFeed feed;
    private final Audit audit;
    private final Clock clock;

    PlaceEdits(
            Transactions transactions,
            PlaceChangeRepository repository,
            Publications publications,
            PublicationFeed feed,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.publications = publications;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A change that is wanted.
     *
     * @param place as it is to be
     * @param reason for colleagues; may be empty
     * @param seen the seq of the publication that its author had before them; 0 where there was no such place
     */
    public record Wanted(Place place, PlaceDeed deed, String reason, long seen) {}

    /** What became of many changes at once. */
    public enum Batch {
        PUBLISHED,
        /** Somebody else has changed one of the places meanwhile. */
        OVERTAKEN,
        /** What was to take part did not. */
        REFUSED
    }

    /** The place that shows, with its publication's seq. */
    public Optional<Published<Place>> find(String district, String id) {
        return feed.library().placePublished(district, id);
    }

    /** Publishes a change. */
    public PlaceOutcome publish(Actor actor, Wanted wanted) {
        return alone(actor, wanted, (transaction, standing) -> {
            if (wanted.place().equals(standing.place().orElse(null))) {
                return new PlaceOutcome.Unchanged(wanted.place());
            }
            var version = write(transaction, actor, wanted, standing);
            record(transaction, actor, wanted, standing, version);
            return new PlaceOutcome.Published(wanted.place(), version);
        });
    }

    /** Takes what staff changed away, so that what the packs say holds again; {@code wanted} is that. */
    PlaceOutcome backToPack(Actor actor, Wanted wanted) {
        return alone(actor, wanted, (transaction, standing) -> {
            if (!standing.edited()) {
                return new PlaceOutcome.Unchanged(wanted.place());
            }
            var version = standing.base() + 1;
            note(transaction, actor, wanted, version);
            publications.withdraw(
                    transaction,
                    Kind.PLACE_EDIT,
                    actor.district(),
                    wanted.place().id());
            record(transaction, actor, wanted, standing, version);
            return new PlaceOutcome.Published(wanted.place(), version);
        });
    }

    /** Two that change a place in the same moment both want the next version: the key of the history lets one of them have it. */
    private PlaceOutcome alone(Actor actor, Wanted wanted, BiFunction<Transaction, Standing, PlaceOutcome> deed) {
        var district = actor.district();
        var id = wanted.place().id();
        try {
            return transactions.inTransaction(transaction -> {
                var standing = standing(transaction, district, id);
                return standing.seq() == wanted.seen()
                        ? deed.apply(transaction, standing)
                        : overtaken(transaction, district, id);
            });
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed;
            }
            return transactions.inTransaction(transaction -> overtaken(transaction, district, id));
        } finally {
            feed.refresh();
        }
    }

    /**
     * Publishes many changes, all or none, with one line in the trail.
     *
     * @param subject what the trail calls it by
     * @param also what takes part in the transaction; nothing is published where it is false
     */
    public Batch publishAll(
            Actor actor, List<Wanted> all, Subject subject, Map<String, Object> said, Predicate<Transaction> also) {
        try {
            return transactions.inTransaction(transaction -> {
                if (!also.test(transaction)) {
                    return Batch.REFUSED;
                }
                return writeAll(transaction, actor, all, subject, said);
            });
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed;
            }
            return Batch.OVERTAKEN;
        } catch (Overtaking overtaking) {
            return Batch.OVERTAKEN;
        } finally {
            feed.refresh();
        }
    }

    /** In the order of ids, so that two batches do not wait for each other. */
    private Batch writeAll(
            Transaction transaction, Actor actor, List<Wanted> all, Subject subject, Map<String, Object> said) {
        all.stream().sorted(Comparator.comparing(wanted -> wanted.place().id())).forEach(wanted -> {
            var standing =
                    standing(transaction, actor.district(), wanted.place().id());
            if (standing.seq() != wanted.seen()) {
                throw new Overtaking();
            }
            write(transaction, actor, wanted, standing);
        });
        audit.record(transaction, actor, "place.import", subject, null, said);
        return Batch.PUBLISHED;
    }

    /** Rolls a batch back. */
    private static final class Overtaking extends RuntimeException {}

    /** The history of a place, the newest first. */
    PageOf<PlaceChange> history(String district, String place, TableQuery query) {
        return transactions.inTransaction(transaction -> new PageOf<>(
                repository.ofPlace(transaction, district, place, query.size(), query.offset()),
                repository.count(transaction, district, place),
                query));
    }

    Optional<PlaceChange> version(String district, String place, int version) {
        return transactions.inTransaction(transaction -> repository.find(transaction, district, place, version));
    }

    /** The history first: its key is what two race for. */
    private int write(Transaction transaction, Actor actor, Wanted wanted, Standing standing) {
        if (standing.base() == 0) {
            standing.place()
                    .ifPresent(pack -> repository.insert(
                            transaction,
                            actor.district(),
                            new PlaceChange(pack.id(), 0, PlaceDeed.PACK, "", pack, 0, "", now())));
        }
        var version = standing.base() + 1;
        note(transaction, actor, wanted, version);
        var draft = Draft.of(Kind.PLACE_EDIT, wanted.place().id(), actor.district(), wanted.place());
        if (publications.publish(transaction, draft).version() != version) {
            throw new IllegalStateException("a change that changes nothing was let through: " + draft.id());
        }
        return version;
    }

    private void note(Transaction transaction, Actor actor, Wanted wanted, int version) {
        var change = new PlaceChange(
                wanted.place().id(),
                version,
                wanted.deed(),
                wanted.reason(),
                wanted.place(),
                actor.id(),
                actor.name(),
                now());
        repository.insert(transaction, actor.district(), change);
    }

    private void record(Transaction transaction, Actor actor, Wanted wanted, Standing standing, int version) {
        audit.record(
                transaction,
                actor,
                "place." + wanted.deed().code(),
                new Subject(SUBJECT, wanted.place().id(), wanted.place().name()),
                standing.place().map(PlaceTrail::told).orElse(null),
                PlaceTrail.told(wanted.place(), version, wanted.reason()));
    }

    private PlaceOutcome overtaken(Transaction transaction, String district, String place) {
        return new PlaceOutcome.Overtaken(
                repository.ofPlace(transaction, district, place, 1, 0).stream().findFirst());
    }

    /**
     * What speaks of a place as the database has it.
     *
     * @param base the newest version of what staff changed, withdrawn or not; 0 where there was never one
     * @param edited whether that speaks, and not the packs
     */
    private record Standing(int base, boolean edited, Optional<Publication> publication) {
        long seq() {
            return publication.map(Publication::seq).orElse(0L);
        }

        Optional<Place> place() {
            return publication.map(each -> Json.read(each.body(), Place.class));
        }
    }

    private Standing standing(Transaction transaction, String district, String place) {
        var edit = publications.newest(transaction, Kind.PLACE_EDIT, district, place);
        var edited = edit.filter(each -> !each.withdrawn());
        var speaking = edited.or(() ->
                publications.newest(transaction, Kind.PLACE, district, place).filter(pack -> !pack.withdrawn()));
        return new Standing(edit.map(Publication::version).orElse(0), edited.isPresent(), speaking);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
