package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.CsrfToken;
import city.wufei.portal.identity.Visitor;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error as a page of the design: what happened and what to do next, never a trace. It may run on the event loop, so it
 * touches no database, and if even the page fails it is one line of text. A form that met a database that was gone,
 * or that had too much with it, comes back inside of the page, ready to be sent again.
 */
@Singleton
@Primary
final class ErrorPages implements ErrorResponseProcessor<String> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 411, 413, 414, 415, 422, 429, 500, 503);
    /** After these the form is sent again as it is: later, or without its files. */
    private static final Set<Integer> LOSE_NOTHING = Set.of(413, 500, 503);

    private final Provider<Pages> pages;
    private final Languages languages;
    private final SecurityHeaders headers;
    private final FormPages owners;

    ErrorPages(Provider<Pages> pages, Languages languages, SecurityHeaders headers, FormPages owners) {
        this.pages = pages;
        this.owners = owners;
        this.languages = languages;
        this.headers = headers;
    }

    /** A field of the form to send again. */
    record Field(String name, String value) {}

    @Override
    public MutableHttpResponse<String> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        var status = tooLong(error.getRequest()).orElseGet(response::status);
        try {
            if (status == HttpStatus.METHOD_NOT_ALLOWED && error.getRequest().getMethod() == HttpMethod.GET) {
                return toOwner(error.getRequest().getPath());
            }
            var page = page(error.getRequest(), status);
            response.getHeaders().forEach((name, values) -> values.forEach(value -> page.header(name, value)));
            headers.add(page);
            return page;
        } catch (RuntimeException e) {
            LOG.error("The error page for {} failed", status, e);
            return response.contentType(MediaType.TEXT_PLAIN_TYPE).body(status.getCode() + " " + status.getReason());
        }
    }

    /** An address that only takes a form, opened by a link or the history, leads to the page of the form. */
    private MutableHttpResponse<String> toOwner(String path) {
        MutableHttpResponse<String> response = HttpResponse.seeOther(URI.create(owners.owner(path)));
        headers.add(response);
        return response;
    }

    /** The framework calls an address or a header that is too long a body that is too large; the request knows better. */
    private static Optional<HttpStatus> tooLong(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? switch (netty.getNativeRequest().decoderResult().cause()) {
                    case TooLongHttpLineException line -> Optional.of(HttpStatus.REQUEST_URI_TOO_LONG);
                    case TooLongHttpHeaderException header -> Optional.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
                    case null, default -> Optional.empty();
                }
                : Optional.empty();
    }

    private MutableHttpResponse<String> page(HttpRequest<?> request, HttpStatus status) {
        var visitor = Requests.visitor(request).orElseGet(() -> stranger(request));
        var code = KNOWN.contains(status.getCode()) ? status.getCode() : status.getCode() < 500 ? 400 : 500;
        var model = new HashMap<String, Object>();
        model.put("code", code);
        model.put("words", code == 403 && Requests.isStale(request) ? "stale" : Integer.toString(code));
        model.put("again", LOSE_NOTHING.contains(code) ? again(request) : List.of());
        model.put("withFiles", Requests.isMultipart(request));
        model.put("method", request.getMethod() == HttpMethod.POST ? "post" : "get");
        model.put("path", Requests.pathAndQuery(request));
        return pages.get().show(visitor, status, "error/page", model);
    }

    /** The typed fields, passwords left out: nobody's password goes back into a page. */
    private static List<Field> again(HttpRequest<?> request) {
        var fields = new ArrayList<Field>();
        var form = Requests.form(request).orElseGet(Form::empty);
        form.fields().stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).contains("password"))
                .forEach(name -> form.all(name).forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    private Visitor stranger(HttpRequest<?> request) {
        return new Visitor(
                Optional.empty(),
                "",
                new CsrfToken("", Optional.empty()),
                languages.of(request),
                "",
                Requests.pathAndQuery(request));
    }
}
