package city.wufei.appapi.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The part of a kept answer that a repeated request needs. */
@MappedEntity("idempotency_key")
record KeyRow(@Id String idemKey, String fingerprint, String answer) {

    /** Not so where a use case went well and kept no answer, which is a bug: then the request is judged anew. */
    boolean isAnswered() {
        return !answer.isEmpty();
    }
}
