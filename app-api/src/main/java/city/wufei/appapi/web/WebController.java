package city.wufei.appapi.web;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Serves the residents' pages: home, the landing of a scanned site code, a survey, practice, where to take something, one's own code, rewards, what became of
 * one's feedback. They work
 * on the public API alone.
 */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class WebController {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final WebFiles files;

    WebController(WebFiles files) {
        this.files = files;
    }

    @Get("/")
    HttpResponse<byte[]> home(HttpRequest<?> request) {
        return file(request, "index.html");
    }

    @Get("/q/{code}")
    HttpResponse<byte[]> scanned(HttpRequest<?> request, String code) {
        return file(request, "checkin.html");
    }

    @Get("/s/{survey}")
    HttpResponse<byte[]> survey(HttpRequest<?> request, String survey) {
        return file(request, "survey.html");
    }

    @Get("/practice")
    HttpResponse<byte[]> practice(HttpRequest<?> request) {
        return file(request, "practice.html");
    }

    @Get("/places")
    HttpResponse<byte[]> places(HttpRequest<?> request) {
        return file(request, "places.html");
    }

    @Get("/feedback")
    HttpResponse<byte[]> feedback(HttpRequest<?> request) {
        return file(request, "feedback.html");
    }

    /** Where it lies decides which pages it may keep: all of them. */
    @Get("/sw.js")
    HttpResponse<byte[]> keeper(HttpRequest<?> request) {
        return file(request, "assets/sw.js");
    }

    @Get("/me/code")
    HttpResponse<byte[]> myCode(HttpRequest<?> request) {
        return file(request, "mycode.html");
    }

    @Get("/rewards{/reward}")
    HttpResponse<byte[]> rewards(HttpRequest<?> request, @Nullable String reward) {
        return file(request, "rewards.html");
    }

    @Get("/redemptions{/redemption}")
    HttpResponse<byte[]> redemptions(HttpRequest<?> request, @Nullable String redemption) {
        return file(request, "redemptions.html");
    }

    @Get("/assets/{name}")
    HttpResponse<byte[]> asset(HttpRequest<?> request, String name) {
        return file(request, "assets/" + name);
    }

    private HttpResponse<byte[]> file(HttpRequest<?> request, String name) {
        var file = files.file(name).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(file.tag())) {
            return dressed(HttpResponse.notModified(), file);
        }
        return dressed(HttpResponse.ok(file.bytes()), file).header(HttpHeaders.CONTENT_TYPE, file.type());
    }

    private static MutableHttpResponse<byte[]> dressed(MutableHttpResponse<byte[]> response, WebFile file) {
        return response.header(HttpHeaders.ETAG, file.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY);
    }
}
