package city.wufei.portal.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;

/** Keeps the visitor's choice of language and goes back to where they were. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class LanguageController {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Pages pages;

    LanguageController(Pages pages) {
        this.pages = pages;
    }

    @Get("/language/{language}{?back}")
    HttpResponse<?> choose(String language, @QueryValue(defaultValue = "/") String back) {
        var tag = Languages.parse(language).toLanguageTag();
        return pages.goTo(Requests.isOurs(back) ? back : "/")
                .cookie(pages.cookie(Languages.COOKIE, tag).maxAge(A_YEAR.toSeconds()));
    }
}
