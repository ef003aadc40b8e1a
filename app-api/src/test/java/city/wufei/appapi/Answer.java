package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What came back. */
record Answer(HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** For a sentence; a picture's is none. */
    String bodyInShort() {
        return header("Content-Type").startsWith("image/") ? "(" + response.body().length + " bytes)" : body();
    }

    JsonNode json() {
        return Json.mapper().readTree(response.body());
    }

    /** The text at a dotted path. */
    String text(String path) {
        var node = json().at("/" + path.replace('.', '/'));
        assertThat(node.isValueNode()).as("%s in %s", path, body()).isTrue();
        return node.asString();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Succeeded with this status. */
    Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** Refused with this status and problem code. */
    Answer isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("code")).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        return this;
    }
}
