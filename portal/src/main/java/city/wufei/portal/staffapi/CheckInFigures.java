package city.wufei.portal.staffapi;

import city.wufei.content.json.Json;
import city.wufei.contracts.staff.CheckInSummary;
import city.wufei.portal.identity.Person;
import city.wufei.portal.settings.PortalSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** How often residents checked in, as app-api counts it. */
@Singleton
public class CheckInFigures {
    private static final Logger LOG = LoggerFactory.getLogger(CheckInFigures.class);

    /** A page must not hang on figures that it can do without. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final StaffTokens tokens;
    private final URI api;

    CheckInFigures(StaffTokens tokens, PortalSettings settings) {
        this.tokens = tokens;
        this.api = settings.apiInternalUrl();
    }

    /** The district's check-ins by place over the last days, in one call; empty when app-api does not answer in time. */
    public Optional<CheckInSummary> summary(Person person, int days) {
        var path = "/staff/v1/districts/" + person.district() + "/check-ins/summary?days=" + days;
        var request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(person))
                .header("Accept", "application/json")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == OK) {
                return Optional.of(Json.read(response.body(), CheckInSummary.class));
            }
            LOG.warn("app-api answers {} to {}", response.statusCode(), path);
        } catch (IOException | JacksonException e) {
            LOG.warn("app-api gives no figures: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
