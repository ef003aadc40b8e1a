package city.wufei.portal.sitecode;

import city.wufei.content.place.Place;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.sitecode.RevokedCode;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of posters: print (again), replace, revoke. */
@Singleton
public class Posters {
    private final PosterRepository repository;
    private final PosterMaker maker;
    private final Publications publications;
    private final Audit audit;
    private final RacedTransactions raced;
    private final Transactions transactions;
    private final Clock clock;

    Posters(
            PosterRepository repository,
            PosterMaker maker,
            Publications publications,
            Audit audit,
            RacedTransactions raced,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.maker = maker;
        this.publications = publications;
        this.audit = audit;
        this.raced = raced;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest poster of each place of the district that has one, by the place's id. */
    public Map<String, Poster> newest(String district) {
        return transactions.inTransaction(transaction -> newest(transaction, district));
    }

    /** A place's posters, the newest first. */
    public List<Poster> ofPlace(String district, String placeId) {
        return transactions.inTransaction(transaction -> repository.ofPlace(transaction, district, placeId));
    }

    /** The posters of the district among the serials, in their order. */
    public List<Poster> find(String district, Collection<String> serials) {
        return transactions.inTransaction(transaction -> serials.stream()
                .distinct()
                .flatMap(serial -> repository.find(transaction, district, serial).stream())
                .toList());
    }

    /** How many posters that nobody revoked each key has signed. */
    public Map<String, Long> validByKey(String district) {
        return transactions.inTransaction(transaction -> repository.validByKey(transaction, district));
    }

    /**
     * Prints the poster of each place: the newest one, as often as one likes; a first one where there is none, and a new one
     * where the newest was revoked. All in one transaction, so a selection is printed as a whole or not at all.
     *
     * @param places one or more places of the actor's district, each with check-in switched on
     */
    public List<Poster> print(Actor actor, List<Place> places) {
        return raced.inTransaction(transaction -> {
            var posters = newest(transaction, actor.district());
            maker.make(transaction, actor, wanted(places, posters)).forEach(made -> posters.put(made.placeId(), made));
            var printed = places.stream()
                    .flatMap(place -> Optional.ofNullable(posters.get(place.id())).stream())
                    .toList();
            repository.countPrints(transaction, printed, now());
            recordPrinting(transaction, actor, printed);
            return printed;
        });
    }

    /**
     * Makes a new poster for a place whose old one is worn, lost or outdated. A second click finds the new one and makes no
     * other.
     *
     * @param seen the number of the newest poster when the person decided; 0 when there was none
     * @param why revokes the place's other posters for this reason; empty leaves them valid
     */
    public Poster replace(Actor actor, Place place, int seen, String why) {
        return raced.inTransaction(transaction -> {
            var before = repository.ofPlace(transaction, actor.district(), place.id());
            var newest = before.isEmpty() ? 0 : before.getFirst().number();
            if (newest > seen) {
                return before.getFirst();
            }
            var made = maker.make(transaction, actor, List.of(new PosterMaker.Wanted(place.id(), newest + 1)));
            if (!why.isEmpty()) {
                before.stream().filter(Poster::counts).forEach(old -> revoke(transaction, actor, old, why));
            }
            return made.getFirst();
        });
    }

    /** Takes a poster out of use; empty when the district has no such poster. Doing it again changes nothing. */
    public Optional<Poster> revoke(Actor actor, String serial, String why) {
        return transactions.inTransaction(transaction -> {
            var poster = repository.find(transaction, actor.district(), serial);
            poster.ifPresent(found -> revoke(transaction, actor, found, why));
            return poster;
        });
    }

    private void revoke(Transaction transaction, Actor actor, Poster poster, String why) {
        var revocation = new Poster.Revocation(now(), actor.name(), why);
        if (repository.revoke(transaction, poster.district(), poster.serial(), revocation)) {
            var document = new RevokedCode(poster.district(), poster.serial(), revocation.at());
            publications.publish(
                    transaction, Draft.of(Kind.REVOKED_CODE, poster.serial(), poster.district(), document));
            audit.record(
                    transaction,
                    actor,
                    "site-poster.revoke",
                    PosterMaker.subject(poster),
                    PosterMaker.said(poster),
                    revocation);
        }
    }

    private Map<String, Poster> newest(Transaction transaction, String district) {
        var newest = new HashMap<String, Poster>();
        repository.newest(transaction, district).forEach(poster -> newest.put(poster.placeId(), poster));
        return newest;
    }

    private static List<PosterMaker.Wanted> wanted(List<Place> places, Map<String, Poster> newest) {
        return places.stream()
                .map(place -> Optional.ofNullable(newest.get(place.id()))
                        .map(poster -> new PosterMaker.Wanted(place.id(), poster.counts() ? 0 : poster.number() + 1))
                        .orElse(new PosterMaker.Wanted(place.id(), 1)))
                .filter(wanted -> wanted.number() > 0)
                .toList();
    }

    private void recordPrinting(Transaction transaction, Actor actor, List<Poster> printed) {
        var serials = printed.stream().map(Poster::serial).toList();
        var first = PosterMaker.subject(printed.getFirst());
        var subject = printed.size() == 1
                ? first
                : new Subject(first.kind(), first.id(), first.label() + " +" + (printed.size() - 1));
        audit.record(transaction, actor, "site-poster.print", subject, null, Map.of("serials", serials));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
