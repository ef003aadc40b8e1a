package city.wufei.appapi.ledger;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.contracts.staff.LedgerProof;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proof as the table keeps it. */
@MappedEntity("points_proof")
record ProofRow(
        String districtId,
        @Id LocalDate day,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long afterResident,
        long checked,
        long balances,
        int differing) {

    LedgerProof shown() {
        return new LedgerProof(
                day,
                DistrictTime.onTheWire(startedAt),
                finishedAt == null ? null : DistrictTime.onTheWire(finishedAt),
                checked,
                differing,
                balances);
    }
}
