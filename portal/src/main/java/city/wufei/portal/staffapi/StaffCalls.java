package city.wufei.portal.staffapi;

import city.wufei.content.json.Json;
import city.wufei.contracts.problem.Problem;
import city.wufei.portal.identity.Person;
import city.wufei.portal.settings.PortalSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Calls app-api's staff routes, {@code /staff/v1/districts/{district}/…}, for a member of staff: always in the member's own
 * district and with a token that names the member. Refuses nothing by itself; says what app-api says.
 */
@Singleton
public class StaffCalls {
    private static final Logger LOG = LoggerFactory.getLogger(StaffCalls.class);

    private static final Duration CONNECTING = Duration.ofMillis(1500);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final StaffTokens tokens;
    private final URI api;

    StaffCalls(StaffTokens tokens, PortalSettings settings) {
        this.tokens = tokens;
        this.api = settings.apiInternalUrl();
    }

    /**
     * Reads something.
     *
     * @param path what follows the district, with its query, encoded: {@code /check-ins/summary?days=7}
     * @param patience after which the page goes on without
     */
    public <T> StaffAnswer<T> get(Person person, Locale language, String path, Class<T> type, Duration patience) {
        return send(request(person, language, path, patience).GET().build(), body -> StaffJson.read(text(body), type));
    }

    /** Reads a file as it is. */
    public StaffAnswer<byte[]> file(Person person, Locale language, String path, Duration patience) {
        return send(request(person, language, path, patience).GET().build(), body -> body);
    }

    /** Asks for a deed, or for an answer to a question that does not fit into an address. */
    public <T> StaffAnswer<T> post(
            Person person, Locale language, String path, Object body, Class<T> type, Duration patience) {
        var request = request(person, language, path, patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.canonical(body)))
                .build();
        return send(request, answer -> StaffJson.read(text(answer), type));
    }

    private HttpRequest.Builder request(Person person, Locale language, String path, Duration patience) {
        return HttpRequest.newBuilder(api.resolve("/staff/v1/districts/" + person.district() + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + tokens.of(person))
                .header("Accept-Language", language.toLanguageTag())
                .header("Accept", "application/json, */*;q=0.5");
    }

    private <T> StaffAnswer<T> send(HttpRequest request, Function<byte[], T> read) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() < FIRST_REFUSAL) {
                return new StaffAnswer.Given<>(read.apply(response.body()));
            }
            LOG.warn(
                    "app-api answers {} to {}",
                    response.statusCode(),
                    request.uri().getPath());
            return response.statusCode() < FIRST_FAILURE ? refused(response.body()) : new StaffAnswer.Away<>();
        } catch (IOException | JacksonException e) {
            LOG.warn("app-api gives no answer to {}: {}", request.uri().getPath(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new StaffAnswer.Away<>();
    }

    private static <T> StaffAnswer<T> refused(byte[] body) {
        var problem = StaffJson.read(text(body), Problem.class);
        var detail = problem.detail();
        return new StaffAnswer.Refused<>(problem.status(), problem.code(), detail == null ? problem.title() : detail);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
