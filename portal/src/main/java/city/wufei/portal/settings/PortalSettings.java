package city.wufei.portal.settings;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The portal's settings, from the environment (see the README's table).
 *
 * @param publicUrl where residents reach app-api; printed on posters
 * @param portalUrl where people reach this portal; https makes cookies secure and turns HSTS on
 * @param apiInternalUrl where the portal reaches app-api's staff API
 * @param secret at least 32 characters; every key of the portal is derived from it
 * @param demo whether the demonstration people exist
 * @param demoPassword the demonstration people's password
 * @param demoOnline allows a demonstration on an https address, where strangers can reach it
 * @param packs the folder of content packs; absent: the packs in the jar
 * @param uploads where evidence files are kept
 * @param trustedProxy whether X-Forwarded-For is set by a proxy of ours
 * @param registrationsPerHour how many accounts can be asked for from one address, so many at once and so many in each hour
 */
@Context
@ConfigurationProperties("wufei")
public record PortalSettings(
        @Bindable(defaultValue = "http://localhost:8080") URI publicUrl,
        @Bindable(defaultValue = "http://localhost:8081") URI portalUrl,
        @Bindable(defaultValue = "http://127.0.0.1:8080") URI apiInternalUrl,
        @Bindable(defaultValue = "") String secret,
        @Bindable(defaultValue = "false") boolean demo,
        @Bindable(defaultValue = "") String demoPassword,
        @Bindable(defaultValue = "false") boolean demoOnline,
        Optional<Path> packs,
        @Bindable(defaultValue = "./var/uploads") Path uploads,
        @Bindable(defaultValue = "false") boolean trustedProxy,
        @Bindable(defaultValue = "10") int registrationsPerHour) {

    private static final int SECRET_LENGTH = 32;
    private static final int DEMO_PASSWORD_LENGTH = 8;

    @ConfigurationInject
    public PortalSettings {
        packs = packs.filter(folder -> !folder.toString().isEmpty());
        if (secret.length() < SECRET_LENGTH) {
            throw new UnsafeSettings(
                    secret.isEmpty()
                            ? "WUFEI_SECRET is missing: set it to at least 32 random characters."
                            : "WUFEI_SECRET is too short: it needs at least 32 characters, it has " + secret.length()
                                    + ".");
        }
        if (registrationsPerHour < 1) {
            throw new UnsafeSettings("WUFEI_REGISTRATIONS_PER_HOUR needs to be 1 or more.");
        }
        if (demo && demoPassword.length() < DEMO_PASSWORD_LENGTH) {
            throw new UnsafeSettings("WUFEI_DEMO is on, so WUFEI_DEMO_PASSWORD needs at least 8 characters.");
        }
        if (demo && !demoOnline && ("https".equals(publicUrl.getScheme()) || "https".equals(portalUrl.getScheme()))) {
            throw new UnsafeSettings(
                    "WUFEI_DEMO makes people with a shared password, and this address is public (https): "
                            + "turn it off, or set WUFEI_DEMO_ONLINE=true if this installation is a demonstration.");
        }
    }

    /** Whether the browser may send our cookies over plain http: only to a portal on this machine. */
    public boolean secureCookies() {
        return !("http".equals(portalUrl.getScheme())
                && ("localhost".equals(portalUrl.getHost()) || "127.0.0.1".equals(portalUrl.getHost())));
    }

    /** Whether people reach the portal by https. */
    public boolean https() {
        return "https".equals(portalUrl.getScheme());
    }

    /** Without the secret and the password. */
    @Override
    public String toString() {
        return "PortalSettings[portalUrl=" + portalUrl + ", publicUrl=" + publicUrl + ", demo=" + demo + "]";
    }
}
