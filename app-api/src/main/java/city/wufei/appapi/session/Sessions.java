package city.wufei.appapi.session;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.session.RefreshTokens.SessionKey;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.session.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Starts, renews and ends sessions. */
@Singleton
public final class Sessions {

    private final SessionRepository repository;
    private final Residents residents;
    private final LiveSessions live;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SessionSettings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            SessionRepository repository,
            Residents residents,
            LiveSessions live,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SessionSettings settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.live = live;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Welcomes a guest: a new resident with a session. */
    Session startAsGuest(String district) {
        var now = DistrictTime.millis(clock.instant());
        var sessionId = ids.next();
        var refreshToken = refreshTokens.fresh(district, sessionId);
        var resident = transactions.inTransaction(() -> {
            var residentId = residents.welcomeGuest(district, now);
            repository.start(district, sessionId, residentId, refreshTokens.hash(refreshToken), now, expiry(now));
            return new Resident(district, residentId, sessionId);
        });
        return tokens(resident, refreshToken, now);
    }

    /** Exchanges a refresh token. The use of one that was exchanged before ends the session. */
    RefreshOutcome refresh(String refreshToken, Optional<String> idempotencyKey) {
        var now = DistrictTime.millis(clock.instant());
        return refreshTokens
                .read(refreshToken)
                .map(key -> transactions.inTransaction(() -> exchange(key, refreshToken, idempotencyKey, now)))
                .orElseGet(RefreshOutcome.Unknown::new);
    }

    /** Ends the caller's session. */
    void end(Resident resident) {
        transactions.inTransaction(
                () -> repository.end(resident.district(), resident.sessionId(), DistrictTime.millis(clock.instant())));
        hasEnded(resident);
    }

    /** Removes every session of a resident. Joins the caller's transaction. */
    public int forget(Resident resident) {
        return repository.forget(resident.district(), resident.id());
    }

    /** Removes a batch of expired sessions; how many those were. Joins the caller's transaction. */
    public int removeExpired() {
        return repository.removeExpired(clock.instant());
    }

    /** Notes that the caller's session counts no longer, once its removal is committed. */
    public void hasEnded(Resident resident) {
        live.hasEnded(resident.sessionId());
    }

    private RefreshOutcome exchange(SessionKey key, String token, Optional<String> idempotencyKey, Instant now) {
        var session = repository.held(key.district(), key.id()).filter(s -> s.isLiveAt(now));
        if (session.isEmpty()) {
            return new RefreshOutcome.Unknown();
        }
        var next = idempotencyKey
                .map(k -> refreshTokens.successor(token, key.district(), key.id(), k))
                .orElseGet(() -> refreshTokens.fresh(key.district(), key.id()));
        var nextHash = refreshTokens.hash(next);
        var counting = session.get().refreshHash();
        if (counting.equals(refreshTokens.hash(token))) {
            repository.rotate(key.district(), key.id(), nextHash, expiry(now));
        } else if (!counting.equals(nextHash)) { // else the same call came before, and its answer was lost
            repository.end(key.district(), key.id(), now);
            live.hasEnded(key.id());
            return new RefreshOutcome.Reused();
        }
        return new RefreshOutcome.Renewed(tokens(session.get().resident(), next, now));
    }

    private Session tokens(Resident resident, String refreshToken, Instant now) {
        return new Session(
                accessTokens.sign(resident, now.plus(settings.accessTokenLife())),
                settings.accessTokenLife().toSeconds(),
                refreshToken,
                settings.refreshTokenLife().toSeconds(),
                resident.district());
    }

    private Instant expiry(Instant now) {
        return now.plus(settings.refreshTokenLife());
    }
}
