package city.wufei.portal.sitecode;

import city.wufei.portal.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where a poster's code leads a phone: the residents' address, which any camera opens. */
@Singleton
public class ScanAddress {
    private final URI residents;

    @Inject
    ScanAddress(PortalSettings settings) {
        this(settings.publicUrl());
    }

    ScanAddress(URI residents) {
        this.residents = residents;
    }

    /** The address in the QR code. */
    public String of(Poster poster) {
        return of(poster.code());
    }

    /** The address that a code of any kind opens. */
    public String of(String code) {
        var base = residents.toString();
        return (base.endsWith("/") ? base : base + "/") + "q/" + code;
    }

    /** The residents' address as it is said aloud. */
    public String host() {
        return residents.getAuthority();
    }
}
