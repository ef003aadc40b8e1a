package city.wufei.portal.points;

import city.wufei.contracts.staff.LedgerProof;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proof for the page. {@code finishedAt} is null while it runs. */
record ProofLine(LocalDate day, @Nullable Instant finishedAt, long checked, int differing, long balances) {

    static ProofLine of(LedgerProof proof) {
        var finished = proof.finishedAt();
        return new ProofLine(
                proof.day(),
                finished == null ? null : finished.toInstant(),
                proof.checked(),
                proof.differing(),
                proof.balances());
    }

    /** The end of a message key. */
    public String state() {
        if (differing > 0) {
            return "differs";
        }
        return finishedAt == null ? "runs" : "agrees";
    }
}
