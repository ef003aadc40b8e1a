package city.wufei.portal.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Which language a visitor reads: their choice (a cookie), else what their browser asks for, else Chinese. */
@Singleton
public final class Languages {
    static final String COOKIE = "wufei_language";
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    public Locale of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .or(() -> request.getHeaders().findFirst("Accept-Language"))
                .map(Languages::parse)
                .orElse(CHINESE);
    }

    /** The first of our languages that the list names; quality values come in falling order in every browser. */
    static Locale parse(String list) {
        for (var each : list.split(",", 20)) {
            var tag = each.strip().toLowerCase(Locale.ROOT);
            if (tag.startsWith("zh")) {
                return CHINESE;
            }
            if (tag.startsWith("en")) {
                return ENGLISH;
            }
        }
        return CHINESE;
    }
}
