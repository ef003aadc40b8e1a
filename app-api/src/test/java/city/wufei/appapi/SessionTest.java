package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.photo.Snapshots;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    @Test
    void aGuestStartsInADistrict() {
        var session = start();

        assertThat(session.json().path("expiresIn").asInt()).isEqualTo(900);
        assertThat(API.get("/v1/me")
                        .as(session.text("accessToken"))
                        .send()
                        .is(200)
                        .text("district"))
                .isEqualTo(Fixtures.SONGJIANG);
    }

    @Test
    void aDistrictHasToBeNamedAndKnown() {
        API.post("/v1/sessions", "{\"kind\":\"guest\"}").send().isProblem(400, "invalid-request");
        API.post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"nowhere\"}")
                .send()
                .isProblem(404, "unknown-district");
    }

    @Test
    void aRefreshTokenBringsNewTokensOnce() {
        var session = start();

        var renewed = refresh(session.text("refreshToken")).is(200);

        API.get("/v1/me").as(renewed.text("accessToken")).send().is(200);
        refresh(renewed.text("refreshToken")).is(200);
    }

    @Test
    void theSecondUseOfARefreshTokenEndsTheSession() {
        var session = start();
        var renewed = refresh(session.text("refreshToken")).is(200);

        refresh(session.text("refreshToken")).isProblem(401, "refresh-reused");

        API.get("/v1/me").as(renewed.text("accessToken")).send().isProblem(401, "session-revoked");
        refresh(renewed.text("refreshToken")).isProblem(401, "refresh-invalid");
    }

    @Test
    void aRepeatedRefreshUnderItsKeyIsAnsweredAgain() {
        var session = start();
        var first = refresh(session.text("refreshToken"), "refresh-1").is(200);

        var again = refresh(session.text("refreshToken"), "refresh-1").is(200);

        assertThat(again.text("refreshToken")).isEqualTo(first.text("refreshToken"));
        refresh(session.text("refreshToken"), "refresh-2").isProblem(401, "refresh-reused");
    }

    @Test
    void repeatedAtOnceUnderItsKeyARefreshIsAnsweredAlikeAndTheSessionLives() throws Exception {
        var token = start().text("refreshToken");
        Callable<Answer> repeated = () -> refresh(token, "refresh-at-once");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, repeated))) {
                assertThat(answer.get().is(200).text("refreshToken"))
                        .isEqualTo(repeated.call().is(200).text("refreshToken"));
            }
        }
    }

    @Test
    void aMadeUpRefreshTokenEndsNothing() {
        var session = start();
        var token = session.text("refreshToken");
        var forged = token.substring(0, token.length() - 30) + "A".repeat(30);

        refresh(forged).isProblem(401, "refresh-invalid");

        API.get("/v1/me").as(session.text("accessToken")).send().is(200);
    }

    @Test
    void anEndedSessionCountsNoLongerAtOnce() {
        var session = start();

        API.delete("/v1/sessions").as(session.text("accessToken")).send().is(204);

        API.get("/v1/me").as(session.text("accessToken")).send().isProblem(401, "session-revoked");
        refresh(session.text("refreshToken")).isProblem(401, "refresh-invalid");
        API.delete("/v1/sessions").send().isProblem(401, "unauthenticated");
    }

    @Test
    void everyRouteForResidentsRefusesASessionThatHasEnded() {
        var ended = start().text("accessToken");
        API.delete("/v1/sessions").as(ended).send().is(204);

        var routes = OpenApi.operations().stream()
                .filter(route -> route.tokens().contains("session"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(5);
        for (var route : routes) {
            call(route).as(ended).send().isProblem(401, "session-revoked");
        }
    }

    /** A request of the route that would be fine if its caller were. */
    private static Call call(OpenApi.Operation route) {
        var path = route.pathOf("satisfaction");
        if (!route.method().equals("POST")) {
            var request = HttpRequest.newBuilder(API.uri(path)).method(route.method(), BodyPublishers.noBody());
            return new Call(API, request).header("Content-Type", "application/json");
        }
        return switch (path.replaceFirst(".*/", "")) {
            case "photos" -> API.upload(path, "photo", Snapshots.png());
            case "responses" -> API.post(path, "{\"answers\":{}}");
            case "corrections" -> API.post(path, "{\"words\":\"x\",\"reason\":\"x\"}");
            case "barcode-proposals" -> API.post(path, """
                    {"district":"x","ean":"x","name":"x","parts":[{"part":"x","category":"food"}]}
                    """);
            case "redemptions" -> API.post(path, "{\"reward\":\"bag\"}");
            case "cancellation" -> API.post(path, "");
            case "appeal" -> API.post(path, "{\"reason\":\"x\"}");
            case "batch" -> API.post(path, "{\"entries\":[{\"code\":\"x\"}]}");
            default -> API.post(path, "{\"code\":\"x\"}");
        };
    }

    @Test
    void aTokenThatSomeoneElseSignedDoesNotCount() {
        var token = start().text("accessToken");
        var forged = token.substring(0, token.lastIndexOf('.')) + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        API.get("/v1/me").as(forged).send().isProblem(401, "unauthenticated");
        API.get("/v1/me").as("nonsense").send().isProblem(401, "unauthenticated");
        API.get("/v1/me").send().isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/surveys/satisfaction",
                "/v1/districts/" + Fixtures.SONGJIANG + "/surveys",
                "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/practice"
            })
    void whoShowsATokenThatDoesNotCountIsNotAnsweredAsAStranger(String path) {
        var ended = start().text("accessToken");
        API.delete("/v1/sessions").as(ended).send().is(204);

        API.get(path).as(ended).send().isProblem(401, "session-revoked");
        API.get(path).as("nonsense").send().isProblem(401, "unauthenticated");
        API.get(path).as(start().text("accessToken")).send().is(200);
    }

    private static Answer start() {
        return API.post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(Fixtures.SONGJIANG))
                .send()
                .is(201);
    }

    private static Answer refresh(String token) {
        return API.post("/v1/sessions/refresh", "{\"refreshToken\":\"%s\"}".formatted(token))
                .send();
    }

    private static Answer refresh(String token, String key) {
        return API.post("/v1/sessions/refresh", "{\"refreshToken\":\"%s\"}".formatted(token))
                .key(key)
                .send();
    }
}
