package city.wufei.appapi.mycode;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.secret.Secret;
import city.wufei.content.qr.QrDrawing;
import city.wufei.content.sitecode.ResidentPass;
import city.wufei.content.sitecode.ResidentPassOutcome;
import city.wufei.content.sitecode.ResidentPasses;
import city.wufei.contracts.checkin.MyCode;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Makes residents' own codes and reads them again. Nothing is kept of one. */
@Singleton
public final class MyCodes {

    private final ResidentPasses passes;
    private final String address;
    private final Clock clock;

    MyCodes(Secret secret, @Value("${wufei.public-url}") String publicUrl, Clock clock) {
        this.passes = new ResidentPasses(secret::keyFor);
        this.address = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
        this.clock = clock;
    }

    /** A fresh code of the resident. */
    MyCode issue(Resident resident) {
        var now = DistrictTime.millis(clock.instant());
        var pass = new ResidentPass(resident.district(), resident.id(), now);
        var code = passes.sign(pass);
        var opens = address + "q/" + code;
        return new MyCode(
                code,
                opens,
                DistrictTime.onTheWire(pass.expiresAt()),
                (int) ResidentPass.LIFETIME.toSeconds(),
                picture(opens));
    }

    private static MyCode.Picture picture(String opens) {
        var drawing = QrDrawing.of(opens);
        return new MyCode.Picture(drawing.size(), drawing.path());
    }

    /** Judges the text of a code, or the address that it opens, which ends with it. */
    public ResidentPassOutcome read(String scanned, Instant now) {
        return passes.read(scanned.substring(scanned.lastIndexOf('/') + 1).strip(), now);
    }
}
