package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** What the filters know about a request, kept beside it for the controllers and error pages. */
public final class Requests {
    private static final String VISITOR = "wufei.visitor";
    private static final String FORM = "wufei.form";

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

    /** Path and query, for a way back to the same page. */
    public static String pathAndQuery(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return query == null ? request.getUri().getRawPath() : request.getUri().getRawPath() + "?" + query;
    }

    /** Whether an address that came with a request is a path of this portal: nobody is sent elsewhere by a link of ours. */
    public static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
