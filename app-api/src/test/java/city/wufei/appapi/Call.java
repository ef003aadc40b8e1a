package city.wufei.appapi;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A request on its way. */
final class Call {

    private final RunningApi api;
    private final HttpRequest.Builder request;

    Call(RunningApi api, HttpRequest.Builder request) {
        this.api = api;
        this.request = request;
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    Call as(String accessToken) {
        return header("Authorization", "Bearer " + accessToken);
    }

    Call key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    /** Sends it, and checks the answer against the OpenAPI. */
    Answer send() {
        try {
            var sent = request.build();
            var response = api.client().send(sent, BodyHandlers.ofByteArray());
            var answer = new Answer(response);
            OpenApiCheck.check(sent, answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
