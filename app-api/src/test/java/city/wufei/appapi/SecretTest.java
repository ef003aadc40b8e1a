package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.appapi.secret.UnsafeConfiguration;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void anUnsafeSecretRefusesTheStartAndSaysHowToMendIt(String secret) {
        Map<String, Object> settings =
                Map.of("wufei.secret", secret, "datasources.default.url", "jdbc:mysql://127.0.0.1:1/x");

        assertThatThrownBy(() -> ApplicationContext.run(settings).close())
                .hasRootCauseInstanceOf(UnsafeConfiguration.class)
                .rootCause()
                .hasMessageContaining("openssl rand -hex 32");
    }
}
