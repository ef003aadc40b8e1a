package city.wufei.appapi.checkin;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.contracts.checkin.SiteCode;
import city.wufei.contracts.checkin.SiteCodeApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class SiteCodeController implements SiteCodeApi {

    private final Districts districts;

    SiteCodeController(Districts districts) {
        this.districts = districts;
    }

    @Override
    public SiteCode siteCode(String code) {
        return switch (ScannedSite.of(code, districts.library())) {
            case ScannedSite.Open open -> open.shown();
            case ScannedSite.Closed(var why) -> throw CheckInController.refusal(why);
        };
    }
}
