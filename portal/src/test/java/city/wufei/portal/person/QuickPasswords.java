package city.wufei.portal.person;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Argon2id that costs next to nothing: the tests log in a thousand times, and what a hash costs is no matter of theirs. */
@Singleton
@Replaces(Passwords.class)
public class QuickPasswords extends Passwords {
    private final AtomicInteger checks = new AtomicInteger();

    QuickPasswords(RandomGenerator random) {
        super(random, Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID));
    }

    @Override
    boolean isRight(String password, Optional<String> hash) {
        checks.incrementAndGet();
        return super.isRight(password, hash);
    }

    /** How many passwords were looked at. */
    public int checks() {
        return checks.get();
    }
}
