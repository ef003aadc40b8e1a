package city.wufei.appapi.ledger;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.DatabaseFailure;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.contracts.staff.Ledger;
import city.wufei.contracts.staff.LedgerTotal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves once a day that each balance is the sum of its entries, and counts what the district's accounts have: a thousand accounts
 * at a time, each chunk as one moment shows it. A proof that was broken off goes on where it was.
 */
@Singleton
public final class LedgerProofs {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProofs.class);
    private static final int SHOWN = 14;
    private static final String RESIDENTS = "residents";
    private static final String BALANCE = "balance";

    private final ProofRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    LedgerProofs(ProofRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes the district's proof of today, unless it was made; first ends what was broken off before.
     *
     * @return how many accounts of the newest proof differ
     */
    public int prove(String district) {
        for (var open = next(district); open.isPresent(); open = next(district)) {
            lookAtAll(open.get());
        }
        var differing = newest(district).map(ProofRow::differing).orElse(0);
        if (differing > 0) {
            LOG.error("The ledger of {} is wrong: {} balances are not the sum of their entries", district, differing);
        }
        return differing;
    }

    /** The district's books as staff read them. */
    Ledger ledger(String district) {
        return transactions.read(() -> {
            var proofs = repository.last(district, SHOWN);
            var counted =
                    proofs.stream().filter(proof -> proof.finishedAt() != null).findFirst();
            return new Ledger(
                    proofs.stream().map(ProofRow::shown).toList(),
                    counted.map(this::totals).orElse(List.of()),
                    counted.map(proof -> repository.differencesOf(district, proof.day())).orElse(List.of()).stream()
                            .map(DifferenceRow::shown)
                            .toList());
        });
    }

    /** Removes what proofs say about a resident. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private List<LedgerTotal> totals(ProofRow proof) {
        var totals = new ArrayList<LedgerTotal>();
        totals.add(new LedgerTotal(RESIDENTS, BALANCE, proof.checked(), proof.balances()));
        repository.totalsOf(proof.districtId(), proof.day()).forEach(row -> totals.add(row.shown()));
        return List.copyOf(totals);
    }

    private Optional<ProofRow> newest(String district) {
        return transactions.read(() -> repository.last(district, 1)).stream().findFirst();
    }

    /** What is to be looked at; empty when today's proof is there. */
    private Optional<ProofRow> next(String district) {
        var now = DistrictTime.millis(clock.instant());
        var today = DistrictTime.day(now);
        return transactions.inTransaction(() -> {
            var open = repository.unfinished(district);
            if (open.isPresent() || isBegun(district, today)) {
                return open;
            }
            return DatabaseFailure.isFirst(() -> repository.begin(district, today, now))
                    ? repository.unfinished(district)
                    : Optional.empty(); // another instance begins in the same moment, and makes it
        });
    }

    private boolean isBegun(String district, LocalDate today) {
        return repository.last(district, 1).stream()
                .anyMatch(proof -> !proof.day().isBefore(today));
    }

    private void lookAtAll(ProofRow proof) {
        var after = proof.afterResident();
        while (after < Long.MAX_VALUE) {
            var from = after;
            var to = transactions.inTransaction(() -> lookAt(proof, from));
            if (to.isEmpty()) {
                return; // another instance goes on with it
            }
            after = to.get();
        }
        transactions.inTransaction(
                () -> repository.finish(proof.districtId(), proof.day(), DistrictTime.millis(clock.instant())));
    }

    /** Where the chunk ended; empty when another instance looked at it. */
    private Optional<Long> lookAt(ProofRow proof, long after) {
        var district = proof.districtId();
        var day = proof.day();
        var to = repository.endOfChunk(district, after).orElse(Long.MAX_VALUE);
        var found = repository.differences(district, after, to);
        var sum = repository.balances(district, after, to);
        var totals = repository.totals(district, after, to);
        if (repository.advance(district, day, after, to, sum.accounts(), sum.balances(), found.size()) == 0) {
            return Optional.empty();
        }
        totals.forEach(row -> repository.add(district, day, row.counter(), row.reason(), row.entries(), row.points()));
        found.forEach(row -> repository.note(district, day, row.residentId(), row.balance(), row.entries()));
        return Optional.of(to);
    }
}
