package city.wufei.portal.screen;

import city.wufei.content.id.Ids;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.session.Tokens;
import city.wufei.portal.sitecode.KeySeal;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of screens: let a device show a place's code, find it again by its cookie, end its right. */
@Singleton
class Screens {
    private static final Duration SEEN_EVERY = Duration.ofSeconds(30);
    /** For how long the pages still show what ended. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final ScreenRepository repository;
    private final KeySeal seal;
    private final Publications publications;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Tokens tokens;
    private final Clock clock;

    Screens(
            ScreenRepository repository,
            KeySeal seal,
            Publications publications,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Tokens tokens,
            Clock clock) {
        this.repository = repository;
        this.seal = seal;
        this.publications = publications;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Lets a device show the place's code, by a key of its own; the returned secret goes into its cookie and nowhere else. */
    String start(Actor actor, Place place) {
        var token = tokens.fresh();
        transactions.run(transaction -> {
            var pair = SiteCodes.newKeyPair();
            var key = SigningKey.of(Ids.text(ids.next()), actor.district(), pair.getPublic(), now());
            var screen = new Screen(
                    actor.district(),
                    key.keyId(),
                    place.id(),
                    key.publicKey(),
                    seal.seal(pair.getPrivate(), actor.district(), key.keyId()),
                    key.createdAt(),
                    actor.name(),
                    Optional.empty(),
                    Optional.empty());
            repository.add(transaction, screen, Tokens.hash(token));
            publish(transaction, screen.published(false));
            audit.record(transaction, actor, "site-screen.start", subject(screen), null, Map.of("place", place.id()));
        });
        return token;
    }

    /** The screen of a cookie, noting that it was seen; empty when there is none. */
    Optional<Screen> find(String token) {
        return transactions.inTransaction(transaction -> {
            var screen = repository.withToken(transaction, Tokens.hash(token));
            screen.filter(found -> !found.isEnded() && isDue(found))
                    .ifPresent(found -> repository.see(transaction, found, now()));
            return screen;
        });
    }

    /** The district's screens, the newest first: those that run, and those that ended in the last days. */
    List<Screen> of(String district) {
        return transactions.inTransaction(transaction -> repository.since(transaction, district, now().minus(SHOWN)));
    }

    /** Ends a screen's right; every code that it got ahead counts no longer. Empty when the district has no such screen. */
    Optional<Screen> end(Actor actor, String id) {
        return transactions.inTransaction(transaction -> {
            var screen = repository.find(transaction, actor.district(), id);
            screen.ifPresent(found -> end(transaction, actor, found));
            return screen;
        });
    }

    private void end(Transaction transaction, Actor actor, Screen screen) {
        if (repository.end(transaction, screen, new Screen.Ended(now(), actor.name()))) {
            publish(transaction, screen.published(true));
            audit.record(
                    transaction,
                    actor,
                    "site-screen.end",
                    subject(screen),
                    Map.of("place", screen.placeId()),
                    Map.of("place", screen.placeId(), "revoked", true));
        }
    }

    private boolean isDue(Screen screen) {
        return screen.seenAt().filter(at -> at.isAfter(now().minus(SEEN_EVERY))).isEmpty();
    }

    private void publish(Transaction transaction, SigningKey key) {
        publications.publish(transaction, Draft.of(Kind.SIGNING_KEY, key.keyId(), key.district(), key));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Subject subject(Screen screen) {
        return new Subject("site-screen", screen.id(), screen.placeId());
    }
}
