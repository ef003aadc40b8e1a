package city.wufei.appapi.checkin;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.contracts.checkin.SiteCode;
import city.wufei.contracts.checkin.SiteCodeApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class SiteCodeController implements SiteCodeApi {

    private final Districts districts;
    private final Clock clock;

    SiteCodeController(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public SiteCode siteCode(String code) {
        var now = clock.instant();
        return switch (ScannedSite.of(code, districts.library(), now, now)) {
            case ScannedSite.Open open -> open.shown();
            case ScannedSite.Closed(var why) -> throw CheckInRefusals.problem(why);
        };
    }
}
