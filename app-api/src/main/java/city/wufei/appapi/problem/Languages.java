package city.wufei.appapi.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language that a caller asks for: Chinese, or English where that is preferred. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** By Accept-Language; Chinese when there is none, or none that can be read. */
    public static Locale of(HttpRequest<?> request) {
        var asked = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var found = Locale.lookup(LanguageRange.parse(asked), SPOKEN);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException notAList) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The language of the request that is being served. */
    public static Locale ofCurrentRequest() {
        return ServerRequestContext.currentRequest().map(Languages::of).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether Accept-Language names anything; nothing but separators does not. */
    static boolean isAsked(HttpRequest<?> request) {
        var asked = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && !asked.matches("[;,\\s]*");
    }
}
