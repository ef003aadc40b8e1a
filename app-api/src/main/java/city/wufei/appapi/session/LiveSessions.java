package city.wufei.appapi.session;

import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;

/**
 * Knows whether a session still counts. That it does is asked from the database each time, so that an end counts on every
 * instance at once; that it has ended never changes again and is remembered, so that a dead token costs no statement.
 */
@Singleton
final class LiveSessions {

    private static final int REMEMBERED = 100_000;

    private final SessionRepository repository;
    private final Transactions transactions;
    private final Cache<Long, Boolean> ended;

    LiveSessions(SessionRepository repository, Transactions transactions, SessionSettings settings) {
        this.repository = repository;
        this.transactions = transactions;
        this.ended = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.accessTokenLife())
                .build();
    }

    boolean isLive(Resident resident) {
        if (ended.getIfPresent(resident.sessionId()) != null) {
            return false;
        }
        boolean live = transactions.read(() -> repository.isLive(resident.district(), resident.sessionId()));
        if (!live) {
            hasEnded(resident.sessionId());
        }
        return live;
    }

    void hasEnded(long sessionId) {
        ended.put(sessionId, true);
    }
}
