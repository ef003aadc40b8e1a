package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the filters know about a request, kept beside it for the controllers and error pages. */
public final class Requests {
    private static final String VISITOR = "wufei.visitor";
    private static final String FORM = "wufei.form";
    private static final String STALE = "wufei.stale";

    /** Printable, and after the first slash neither another one nor a backslash, spelled out or encoded. */
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?!/|%2f|%5c)[\\x21-\\x7e&&[^\\\\]]*", Pattern.CASE_INSENSITIVE);

    private Requests() {}

    public static Optional<Visitor> visitor(HttpRequest<?> request) {
        return request.getAttribute(VISITOR, Visitor.class);
    }

    public static void keep(HttpRequest<?> request, Visitor visitor) {
        request.setAttribute(VISITOR, visitor);
    }

    public static Optional<Form> form(HttpRequest<?> request) {
        return request.getAttribute(FORM, Form.class);
    }

    public static void keep(HttpRequest<?> request, Form form) {
        request.setAttribute(FORM, form);
    }

    /** Notes that a form came from a page that is too old, or of another login, so that the answer says that and not "not allowed". */
    public static void markStale(HttpRequest<?> request) {
        request.setAttribute(STALE, true);
    }

    static boolean isStale(HttpRequest<?> request) {
        return request.getAttribute(STALE, Boolean.class).orElse(false);
    }

    /** Whether it is a form that can carry files. */
    public static boolean isMultipart(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
    }

    /** Path and query, for a way back to the same page. */
    public static String pathAndQuery(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return query == null ? request.getUri().getRawPath() : request.getUri().getRawPath() + "?" + query;
    }

    /** Whether an address that came with a request is a path of this portal: nobody is sent elsewhere by a link of ours. */
    public static boolean isOurs(String path) {
        return OWN_PATH.matcher(path).matches() && isReadable(path);
    }

    /** Whether it is an address at all; that of a request that came by a wire may not be. */
    private static boolean isReadable(String path) {
        try {
            return new URI(path).getAuthority() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
