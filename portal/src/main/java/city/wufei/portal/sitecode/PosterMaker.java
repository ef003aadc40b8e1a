package city.wufei.portal.sitecode;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs new posters; the key is opened only when there is something to sign. */
@Singleton
class PosterMaker {
    private final PosterRepository repository;
    private final SiteKeys keys;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    PosterMaker(PosterRepository repository, SiteKeys keys, Audit audit, Ids ids, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The poster that a place wants: the next of its numbers. */
    record Wanted(String placeId, int number) {}

    /** Makes the posters in the given order, in the caller's transaction. */
    List<Poster> make(Transaction transaction, Actor actor, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var signer = keys.signer(transaction, actor);
        var made = wanted.stream().map(each -> sign(signer, actor, each)).toList();
        made.forEach(poster -> repository.add(transaction, poster));
        made.forEach(
                poster -> audit.record(transaction, actor, "site-poster.make", subject(poster), null, said(poster)));
        return made;
    }

    private Poster sign(Signer signer, Actor actor, Wanted wanted) {
        var serial = Ids.text(ids.next());
        return new Poster(
                actor.district(),
                serial,
                wanted.placeId(),
                wanted.number(),
                signer.keyId(),
                signer.sign(actor.district(), wanted.placeId(), serial),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name(),
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The poster as the audit trail names it. */
    static Subject subject(Poster poster) {
        return new Subject("site-poster", poster.serial(), poster.placeId() + " #" + poster.number());
    }

    /** What the audit trail says about the poster; the code itself is on the paper and need not be in there. */
    static Map<String, Object> said(Poster poster) {
        return Map.of("place", poster.placeId(), "number", poster.number(), "key", poster.keyId());
    }
}
