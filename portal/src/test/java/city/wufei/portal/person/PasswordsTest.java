package city.wufei.portal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Random(1));

    @Test
    void aHashCostsWhatOwaspAsksFor() {
        assertThat(passwords.hash("correct horse battery")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onlyThePasswordOfTheHashIsRight() {
        var hash = Optional.of(passwords.hash("correct horse battery"));

        assertThat(passwords.isRight("correct horse battery", hash)).isTrue();
        assertThat(passwords.isRight("correct horse batterz", hash)).isFalse();
        assertThat(passwords.isRight("", hash)).isFalse();
    }

    @Test
    void nobodysPasswordIsNobodys() {
        assertThat(passwords.isRight("nobody's password", Optional.empty())).isFalse();
    }
}
