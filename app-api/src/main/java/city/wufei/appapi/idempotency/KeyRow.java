package city.wufei.appapi.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The part of a kept answer that a repeated request needs. */
@MappedEntity("idempotency_key")
record KeyRow(@Id String idemKey, String fingerprint, String answer) {}
