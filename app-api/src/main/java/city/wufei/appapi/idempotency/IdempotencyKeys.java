package city.wufei.appapi.idempotency;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.content.json.Json;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the answers of writes under their Idempotency-Key, in the transaction of the write: both are there or neither. A
 * second request with the key waits for the first one's row, so two at once are one write. Only what was written is kept; a
 * refusal wrote nothing, takes its claim back, and is judged anew.
 */
@Singleton
public final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private final KeyRepository repository;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(KeyRepository repository, JsonMapper json, Clock clock) {
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Claims the key for a request, within the caller's transaction. Without a key, every request is fresh. */
    public <A> Claim<A> claim(Resident resident, Optional<String> key, Object request, Class<A> answerType) {
        if (key.isEmpty()) {
            return new Claim.Fresh<>();
        }
        var fingerprint = Json.sha256(request.getClass().getSimpleName() + Json.canonical(request));
        var now = DistrictTime.millis(clock.instant());
        return repository.claimFirst(resident.district(), resident.id(), key.get(), fingerprint, now)
                ? new Claim.Fresh<>()
                : earlier(resident, key.get(), fingerprint, answerType);
    }

    /** Keeps the answer of a write that went well. */
    public void keep(Resident resident, Optional<String> key, Object answer) {
        key.ifPresent(k -> repository.keep(resident.district(), resident.id(), k, write(answer)));
    }

    /** Removes a batch of what was kept for its seven days; how much that was. Joins the caller's transaction. */
    public int removeOld() {
        return repository.removeMadeBefore(clock.instant().minus(KEPT));
    }

    /** Removes what is kept for a resident. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private <A> Claim<A> earlier(Resident resident, String key, String fingerprint, Class<A> answerType) {
        var row = repository.find(resident.district(), resident.id(), key).orElseThrow();
        if (!row.fingerprint().equals(fingerprint)) {
            return new Claim.UsedOtherwise<>();
        }
        return row.isAnswered() ? new Claim.Answered<>(read(row.answer(), answerType)) : new Claim.Fresh<>();
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <A> A read(String answer, Class<A> type) {
        try {
            return Objects.requireNonNull(json.readValue(answer, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
