package city.wufei.portal.session;

import city.wufei.portal.form.Form;
import city.wufei.portal.form.MultipartFields;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Languages;
import city.wufei.portal.page.Requests;
import city.wufei.portal.transaction.DatabaseUnavailable;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door: reads a posted form, finds out who sends the request, and lets no form in without its token. It runs before the
 * rules of {@code @Secured}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(VisitorFilter.SESSION_PHASE)
final class VisitorFilter {
    /** {@code ServerFilterPhase.SESSION}: equal orders run by chance, so this must not be the phase of the rules. */
    static final int SESSION_PHASE = 29_000;

    private static final int FORM_BYTES = 1 << 20;
    /** Ten files of 20 MiB, all that a criterion can have, with the form around them. */
    private static final long LARGEST_FORM = 210L << 20;

    private static final long MOST_READ_OVER = 1L << 30;
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    /** Forms that need no session are not kept: who logs in again sends one of them. */
    private static final Set<String> OPEN_TO_ALL = Set.of("/login", "/logout", "/register");

    private static final Set<String> WITHOUT_VISITOR = Set.of("/static/", "/webjars/", "/health", "/prometheus");

    private final Sessions sessions;
    private final Csrf csrf;
    private final FormStash stash;
    private final Languages languages;
    private final Addresses addresses;

    VisitorFilter(Sessions sessions, Csrf csrf, FormStash stash, Languages languages, Addresses addresses) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.stash = stash;
        this.languages = languages;
        this.addresses = addresses;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> enter(HttpRequest<?> request) {
        if (WITHOUT_VISITOR.stream().anyMatch(request.getPath()::startsWith)) {
            return null;
        }
        Requests.keep(request, visitor(request, Optional.empty(), ""));
        var post = !SAFE.contains(request.getMethod());
        if (post) {
            checkOrigin(request);
            var token = token(request);
            if (!csrf.isGenuine(request, token)) {
                return old(request, token);
            }
        }
        return switch (session(request)) {
            case SessionState.Live live -> enter(request, live);
            case SessionState.Idle idle
            when post && !OPEN_TO_ALL.contains(request.getPath()) -> {
                keepFields(request);
                yield stash.keep(request, idle.personId());
            }
            case SessionState.Idle idle -> null;
            case SessionState.None none -> null;
        };
    }

    private @Nullable HttpResponse<?> enter(HttpRequest<?> request, SessionState.Live live) {
        Requests.keep(request, visitor(request, Optional.of(live.person()), live.id()));
        if (Requests.isMultipart(request) && request.getContentLength() < 0) {
            // every browser says how long it is, and what does not could fill the disk
            throw new HttpStatusException(HttpStatus.LENGTH_REQUIRED, "files without a length");
        }
        if (request.getContentLength() > LARGEST_FORM) {
            keepFields(request);
            throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "a form with too many files");
        }
        return live.mustChangePassword() && !AccountController.isOpen(request.getPath())
                ? HttpResponse.seeOther(AccountController.PASSWORD)
                : null;
    }

    private SessionState session(HttpRequest<?> request) {
        try {
            return request.getCookies()
                    .findCookie(Csrf.SESSION_COOKIE)
                    .map(cookie -> sessions.find(cookie.getValue()))
                    .orElseGet(SessionState.None::new);
        } catch (DatabaseUnavailable gone) {
            keepFields(request);
            throw gone;
        }
    }

    /**
     * Keeps the typed fields of a form with files that no controller is going to see, for the answer. The body is read to its
     * end, since a browser that is still sending would take an early answer for a broken connection.
     */
    private static void keepFields(HttpRequest<?> request) {
        var type = request.getHeaders().findFirst(HttpHeaders.CONTENT_TYPE).orElse("");
        if (!Requests.isMultipart(request)
                || request.getContentLength() > MOST_READ_OVER
                || !(request instanceof ServerHttpRequest<?> server)) {
            return;
        }
        try (var body = server.byteBody().move();
                var in = body.toInputStream()) {
            Requests.keep(request, MultipartFields.read(in, type, FORM_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Visitor visitor(HttpRequest<?> request, Optional<Person> person, String session) {
        return new Visitor(
                person,
                session,
                csrf.token(request, person),
                languages.of(request),
                addresses.of(request),
                Requests.pathAndQuery(request));
    }

    private void checkOrigin(HttpRequest<?> request) {
        if (!csrf.isFromHere(request)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "a form of another site");
        }
    }

    /** A form of a session that was ended in another window: kept for its owner, whoever is logged in by now. */
    private HttpResponse<?> old(HttpRequest<?> request, String token) {
        var owner = csrf.ownerOfOldForm(request, token);
        if (owner.isEmpty() || OPEN_TO_ALL.contains(request.getPath())) {
            Requests.markStale(request);
            if (session(request) instanceof SessionState.Live live) {
                Requests.keep(request, visitor(request, Optional.of(live.person()), live.id()));
            }
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "a form without its token");
        }
        keepFields(request);
        return stash.keep(request, owner.get());
    }

    /** Where the token stands: a header, a field, or the first part of a form with files. Never the address. */
    private static String token(HttpRequest<?> request) {
        var type = request.getContentType().map(MediaType::getName).orElse("");
        var header = request.getHeaders().findFirst(Csrf.HEADER);
        if (type.equals(MediaType.APPLICATION_FORM_URLENCODED)) {
            var form = PostedForm.plain(new String(read(request, FORM_BYTES), StandardCharsets.UTF_8));
            Requests.keep(request, form);
            return header.orElseGet(() -> form.text(Csrf.FIELD));
        }
        if (Requests.isMultipart(request)) {
            Requests.keep(request, Form.empty());
            return header.or(() -> PostedForm.tokenOfMultipart(peek(request))).orElse("");
        }
        return header.orElse("");
    }

    private static byte[] peek(HttpRequest<?> request) {
        return read(request, PostedForm.PEEK_BYTES, false);
    }

    private static byte[] read(HttpRequest<?> request, long limit) {
        return read(request, limit, true);
    }

    /** Reads a copy of the body's beginning; the controller still gets all of it. */
    private static byte[] read(HttpRequest<?> request, long limit, boolean wholeBody) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return new byte[0];
        }
        try (var copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
                var in = copy.toInputStream()) {
            var bytes = in.readNBytes(Math.toIntExact(limit));
            if (wholeBody && in.read() >= 0) {
                throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "a form over 1 MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
