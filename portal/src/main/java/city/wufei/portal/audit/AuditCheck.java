package city.wufei.portal.audit;

import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;

/** Follows a district's chain from its first entry and finds the first one that does not fit. */
@Singleton
public class AuditCheck {
    private static final int PART = 1000;

    private final Transactions transactions;
    private final AuditRepository repository;

    AuditCheck(Transactions transactions, AuditRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** What a check finds. */
    public sealed interface Outcome {
        /** The chain is whole; a copy of its last hash, kept elsewhere, lets anyone find out later if it was all rewritten. */
        record Whole(long entries, String lastHash) implements Outcome {}

        /** Everything before this number fits, this entry does not. */
        record BrokenAt(long number, Fault fault) implements Outcome {}
    }

    /** How an entry does not fit. */
    public enum Fault {
        /** There is a gap before it, or the end of the chain is gone. */
        MISSING,
        /** It does not follow the entry before it. */
        UNCHAINED,
        /** Its content is not what was written. */
        CHANGED
    }

    public Outcome check(String district) {
        return transactions.inTransaction(transaction -> check(transaction, district));
    }

    private Outcome check(Transaction transaction, String district) {
        var head = repository.head(transaction, district).orElse(new AuditRepository.Head(0, AuditEntry.GENESIS));
        var number = 0L;
        var hash = AuditEntry.GENESIS;
        while (number < head.number()) {
            var part = repository.after(transaction, district, number, PART);
            if (part.isEmpty()) {
                return new Outcome.BrokenAt(number + 1, Fault.MISSING);
            }
            for (var stored : part) {
                var entry = stored.entry();
                if (entry.number() > head.number()) {
                    break; // made since the head was read
                }
                if (entry.number() != number + 1) {
                    return new Outcome.BrokenAt(number + 1, Fault.MISSING);
                }
                if (!entry.previous().equals(hash)) {
                    return new Outcome.BrokenAt(entry.number(), Fault.UNCHAINED);
                }
                if (!entry.hash().equals(stored.hash())) {
                    return new Outcome.BrokenAt(entry.number(), Fault.CHANGED);
                }
                number = entry.number();
                hash = stored.hash();
            }
        }
        return hash.equals(head.hash())
                ? new Outcome.Whole(number, hash)
                : new Outcome.BrokenAt(number, Fault.UNCHAINED);
    }
}
