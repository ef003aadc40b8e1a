package city.wufei.portal.sitecode;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The use cases of signing keys. The first key is made when the first poster is; a newer one signs the posters to come while
 * what older ones signed stays genuine; a revoked one takes all of its posters out of use.
 */
@Singleton
class SiteKeys {
    private final SiteKeyRepository repository;
    private final KeySeal seal;
    private final Publications publications;
    private final Audit audit;
    private final RacedTransactions raced;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    SiteKeys(
            SiteKeyRepository repository,
            KeySeal seal,
            Publications publications,
            Audit audit,
            RacedTransactions raced,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.seal = seal;
        this.publications = publications;
        this.audit = audit;
        this.raced = raced;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The district's keys, the newest first. */
    List<SiteKey> all(String district) {
        return transactions.inTransaction(transaction -> repository.all(transaction, district));
    }

    /**
     * What signs now: the newest key that is not revoked, made when there is none. One that was sealed under an earlier secret
     * cannot sign any more, so a new one follows it; its posters stay genuine.
     */
    Signer signer(Transaction transaction, Actor actor) {
        var keys = repository.all(transaction, actor.district());
        return keys.stream()
                .filter(key -> !key.isRevoked())
                .findFirst()
                .flatMap(this::open)
                .orElseGet(() -> open(make(transaction, actor, next(keys))).orElseThrow());
    }

    /**
     * Makes the key that signs from now on. When the newest one is not the one that the person saw, somebody was faster and
     * nothing is made.
     *
     * @param seen the number of the newest key when the person decided; 0 when there was none
     */
    boolean rotate(Actor actor, int seen) {
        return raced.inTransaction(transaction -> {
            var next = next(repository.all(transaction, actor.district()));
            if (next != seen + 1) {
                return false;
            }
            make(transaction, actor, next);
            return true;
        });
    }

    /** Takes a key out of use, and with it every poster that it signed; empty when the district has no such key. */
    Optional<KeyRevocation> revoke(Actor actor, String keyId) {
        return transactions.inTransaction(transaction -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var key = repository.find(transaction, actor.district(), keyId);
            if (key.isPresent() && repository.revoke(transaction, actor.district(), keyId, at)) {
                var revoked = key.get().revoked(at).published();
                publish(transaction, revoked);
                audit.record(
                        transaction,
                        actor,
                        "site-key.revoke",
                        subject(key.get()),
                        key.get().published(),
                        revoked);
                return Optional.of(KeyRevocation.REVOKED);
            }
            return key.map(existing -> KeyRevocation.ALREADY_REVOKED);
        });
    }

    private Optional<Signer> open(SiteKey key) {
        return seal.open(key.sealed(), key.district(), key.keyId()).map(secret -> new Signer(key.keyId(), secret));
    }

    private SiteKey make(Transaction transaction, Actor actor, int number) {
        var pair = SiteCodes.newKeyPair();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var published = SigningKey.of(Ids.text(ids.next()), actor.district(), pair.getPublic(), at);
        var sealed = seal.seal(pair.getPrivate(), actor.district(), published.keyId());
        var key = new SiteKey(
                actor.district(),
                number,
                published.keyId(),
                published.publicKey(),
                sealed,
                at,
                actor.name(),
                Optional.empty());
        repository.add(transaction, key);
        publish(transaction, published);
        audit.record(transaction, actor, "site-key.make", subject(key), null, published);
        return key;
    }

    private void publish(Transaction transaction, SigningKey key) {
        publications.publish(transaction, Draft.of(Kind.SIGNING_KEY, key.keyId(), key.district(), key));
    }

    private static int next(List<SiteKey> newestFirst) {
        return newestFirst.isEmpty() ? 1 : newestFirst.getFirst().number() + 1;
    }

    private static Subject subject(SiteKey key) {
        return new Subject("site-key", key.keyId(), "No. " + key.number());
    }
}
