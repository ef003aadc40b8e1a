package city.wufei.portal.person;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/** Argon2id that costs next to nothing: the tests log in a thousand times, and what a hash costs is no matter of theirs. */
@Singleton
@Replaces(Passwords.class)
class QuickPasswords extends Passwords {

    QuickPasswords(RandomGenerator random) {
        super(random, Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID));
    }
}
