package city.wufei.portal.sitecode;

import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * Runs work that takes the next number of something. When somebody else took the same number first (a broken unique key), the
 * work starts again in a new transaction and finds theirs.
 */
@Singleton
final class RacedTransactions {
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;

    RacedTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> T inTransaction(Function<Transaction, T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.inTransaction(work);
            } catch (DatabaseFailed failed) {
                if (!failed.isDuplicate() || attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }
}
