package city.wufei.portal.person;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * Hashes and checks passwords by Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane). Only a few run at once, so that a
 * flood of logins cannot take all of the memory.
 */
@Singleton
class Passwords {
    private static final Argon2Function OWASP = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final RandomGenerator random;
    private final Argon2Function function;
    private final String nobodys;

    @Inject
    Passwords(RandomGenerator random) {
        this(random, OWASP);
    }

    /** With other parameters; a password is checked by those that it was hashed with. */
    Passwords(RandomGenerator random, Argon2Function function) {
        this.random = random;
        this.function = function;
        this.nobodys = hash("nobody's password");
    }

    String hash(String password) {
        turn.acquireUninterruptibly();
        try {
            var salt = new byte[16];
            random.nextBytes(salt);
            return function.hash(password.getBytes(java.nio.charset.StandardCharsets.UTF_8), salt)
                    .getResult();
        } finally {
            turn.release();
        }
    }

    /** Whether the password is the one of the hash; without a hash the same work is done, and the answer is no. */
    boolean isRight(String password, Optional<String> hash) {
        turn.acquireUninterruptibly();
        try {
            var right = Argon2Function.getInstanceFromHash(hash.orElse(nobodys)).check(password, hash.orElse(nobodys));
            return right && hash.isPresent();
        } finally {
            turn.release();
        }
    }

    /** A password to hand over once: 96 random bits. */
    String temporary() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
