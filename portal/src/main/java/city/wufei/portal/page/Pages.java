package city.wufei.portal.page;

import city.wufei.portal.feed.DistrictNames;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.settings.PortalSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Draws pages. A controller runs on {@code TaskExecutors.BLOCKING} (a virtual thread) and the page is drawn to a string in that
 * thread: a broken template is a 500 in the log and never a hanging request or a blocked event loop.
 */
@Singleton
public class Pages {
    /** The cookie that ties an anonymous visitor's forms to their browser. */
    public static final String VISIT_COOKIE = "wufei_visit";

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine engine;
    private final Navigation navigation;
    private final Flashes flashes;
    private final Assets assets;
    private final Messages messages;
    private final DistrictNames districts;
    private final PortalSettings settings;

    Pages(
            TemplateEngine engine,
            Navigation navigation,
            Flashes flashes,
            Assets assets,
            Messages messages,
            DistrictNames districts,
            PortalSettings settings) {
        this.engine = engine;
        this.navigation = navigation;
        this.flashes = flashes;
        this.assets = assets;
        this.messages = messages;
        this.districts = districts;
        this.settings = settings;
    }

    /** The page of a template under {@code /templates}, with 200. */
    public MutableHttpResponse<String> show(Visitor visitor, String template, Map<String, ?> model) {
        return show(visitor, HttpStatus.OK, template, model);
    }

    /** The page again, with what is wrong beside the fields: 422. */
    public MutableHttpResponse<String> refuse(Visitor visitor, String template, Map<String, ?> model) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, template, model);
    }

    /** A page with any status. */
    public MutableHttpResponse<String> show(Visitor visitor, HttpStatus status, String template, Map<String, ?> model) {
        var request = ServerRequestContext.currentRequest();
        var flash = request.flatMap(flashes::read);
        var usedToken = new UsedToken(visitor);
        var html = draw(template, context(visitor, flash, usedToken, model));
        var response = HttpResponse.<String>status(status)
                .body(html)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        flash.ifPresent(shown -> response.cookie(cookie(Flashes.COOKIE, "").maxAge(0)));
        usedToken.newCookie().ifPresent(value -> response.cookie(cookie(VISIT_COOKIE, value)));
        return response;
    }

    /**
     * Where several things are wrong with a form, its fields' order is that of the page: a page whose list has another one is drawn
     * again.
     */
    private String draw(String template, Context context) {
        var html = engine.process(template, context);
        return context.getVariable("form") instanceof Form form && form.arrange(field -> place(html, field))
                ? engine.process(template, context)
                : html;
    }

    private static int place(String html, String field) {
        var place = html.indexOf(" id=\"" + field + "\"");
        return place < 0 ? html.length() : place;
    }

    /** The way on after a good post: 303 to a path of ours. */
    public MutableHttpResponse<?> goTo(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** The way on after a good post, with a sentence for the next page. */
    public MutableHttpResponse<?> goTo(String path, Flash flash) {
        return HttpResponse.seeOther(URI.create(path)).cookie(cookie(Flashes.COOKIE, flashes.write(flash)));
    }

    /** A cookie as all of ours are: HttpOnly, SameSite=Lax, secure unless the portal is on this machine, until the browser closes. */
    public Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite(SameSite.Lax);
    }

    private Context context(Visitor visitor, Optional<Flash> flash, UsedToken token, Map<String, ?> model) {
        var variables = new HashMap<String, Object>(model);
        variables.put("visitor", visitor);
        variables.put("person", visitor.person().orElse(null));
        variables.put(
                "district",
                visitor.person()
                        .map(who -> districts.name(who.district(), visitor.language()))
                        .orElse(""));
        variables.put("navigation", navigation.of(visitor));
        variables.put("flash", flash.orElse(null));
        variables.put("show", new Show(visitor.language(), messages));
        variables.put("assets", assets);
        variables.put("csrf", token);
        variables.put("demo", settings.demo());
        variables.put("zh", visitor.isEnglish() ? "zh-CN" : null);
        return new Context(visitor.language(), variables);
    }

    /** Knows whether a form of the page asked for the token: only then does an anonymous visitor get a cookie. */
    private static final class UsedToken extends LazyContextVariable<String> {
        private final Visitor visitor;
        private boolean used;

        UsedToken(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        protected String loadValue() {
            used = true;
            return visitor.csrf().text();
        }

        Optional<String> newCookie() {
            return used ? visitor.csrf().newCookie() : Optional.empty();
        }
    }
}
