package city.wufei.portal.session;

import city.wufei.content.json.Json;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows guessing down: after a few wrong passwords an account name, known or not, has to wait, and so has an address, each
 * time twice as long. A success forgets the account's failures; an hour of peace forgets all.
 */
@Singleton
class LoginAttempts {
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Transactions transactions;
    private final Clock clock;

    LoginAttempts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is counted: the name that was typed, or where it was typed. */
    enum Kind {
        ACCOUNT(5, Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** The wait after so many failures: none, then 1 s, 2 s, 4 s … up to the longest. */
        Duration pause(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var seconds = 1L << Math.min(failures - free, 20);
            var pause = Duration.ofSeconds(seconds);
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    private record Failures(int count, Instant last) {
        private static final Failures NONE = new Failures(0, Instant.EPOCH);

        Duration left(Kind kind, Instant now) {
            return Duration.between(now, last.plus(kind.pause(count)));
        }
    }

    /**
     * How long this name from this address still has to wait; zero or less when it has not to. The right password does not help
     * during the wait.
     */
    Duration pause(String login, String address) {
        return transactions.inTransaction(transaction -> {
            var now = clock.instant();
            var ofAccount = failures(transaction, Kind.ACCOUNT, login).left(Kind.ACCOUNT, now);
            var ofAddress = failures(transaction, Kind.ADDRESS, address).left(Kind.ADDRESS, now);
            return ofAccount.compareTo(ofAddress) > 0 ? ofAccount : ofAddress;
        });
    }

    /** Whether a name has to wait after so many failures. */
    static boolean mustWaitAfter(int failures) {
        return Kind.ACCOUNT.pause(failures).isPositive();
    }

    /** Counts a failure; the answer is how many the name has. */
    int failed(String login, String address) {
        return transactions.inTransaction(transaction -> {
            count(transaction, Kind.ACCOUNT, login);
            count(transaction, Kind.ADDRESS, address);
            return failures(transaction, Kind.ACCOUNT, login).count();
        });
    }

    void succeeded(String login) {
        transactions.inTransaction(transaction -> transaction.update("""
                DELETE FROM login_failure WHERE subject = ?
                """, subject(Kind.ACCOUNT, login)));
    }

    private Failures failures(Transaction transaction, Kind kind, String value) {
        return transaction
                .first(
                        """
                        SELECT failures, failed_at FROM login_failure WHERE subject = ? AND failed_at > ?
                        """,
                        row -> new Failures(row.integer("failures"), row.instant("failed_at")),
                        subject(kind, value),
                        clock.instant().minus(FORGET_AFTER))
                .orElse(Failures.NONE);
    }

    private void count(Transaction transaction, Kind kind, String value) {
        var now = clock.instant();
        transaction.update("""
                INSERT INTO login_failure (subject, failures, failed_at) VALUES (?, 1, ?)
                ON DUPLICATE KEY UPDATE failures = IF(failed_at > ?, failures + 1, 1), failed_at = VALUES(failed_at)
                """, subject(kind, value), now, now.minus(FORGET_AFTER));
    }

    /** Hashed, since people type their password into the field for the name. */
    private static String subject(Kind kind, String value) {
        return Json.sha256(kind + ":" + value);
    }
}
