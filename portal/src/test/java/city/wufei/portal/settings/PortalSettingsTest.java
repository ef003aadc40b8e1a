package city.wufei.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PortalSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void missingOrShortSecretIsRefused() {
        assertThatThrownBy(() -> settings("", "http://localhost:8081", false, "", false))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("WUFEI_SECRET is missing");
        assertThatThrownBy(() -> settings("short", "http://localhost:8081", false, "", false))
                .hasMessageContaining("it has 5");
    }

    @Test
    void demonstrationOnAPublicAddressNeedsToBeMeant() {
        assertThatThrownBy(() -> settings(SECRET, "https://wufei.example.org", true, "long enough", false))
                .hasMessageContaining("WUFEI_DEMO_ONLINE");
        assertThat(settings(SECRET, "https://wufei.example.org", true, "long enough", true)
                        .demo())
                .isTrue();
    }

    @Test
    void cookiesAreSecureExceptOnThisMachine() {
        assertThat(settings(SECRET, "http://localhost:8081", false, "", false).secureCookies())
                .isFalse();
        assertThat(settings(SECRET, "http://wufei.example.org", false, "", false)
                        .secureCookies())
                .isTrue();
        assertThat(settings(SECRET, "https://localhost", false, "", false).secureCookies())
                .isTrue();
    }

    @Test
    void secretIsNotWritten() {
        assertThat(settings(SECRET, "http://localhost:8081", false, "", false).toString())
                .doesNotContain(SECRET);
    }

    private static PortalSettings settings(
            String secret, String portalUrl, boolean demo, String demoPassword, boolean demoOnline) {
        return new PortalSettings(
                URI.create("http://localhost:8080"),
                URI.create(portalUrl),
                URI.create("http://127.0.0.1:8080"),
                secret,
                demo,
                demoPassword,
                demoOnline,
                Optional.empty(),
                Path.of("uploads"),
                false,
                10);
    }
}
