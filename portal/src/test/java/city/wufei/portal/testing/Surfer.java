package city.wufei.portal.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as simple as can be: cookies, links and forms, no script, and redirects only when told. */
public final class Surfer {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([A-Za-z0-9_.-]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "zh-CN";
    private String token = "";

    Surfer(URI portal) {
        this.portal = portal;
    }

    public Surfer reading(String other) {
        language = other;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Gets a page and goes where it leads, at most five times. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        var last = response;
        for (var i = 0; i < 5 && last.statusCode() / 100 == 3; i++) {
            last = get(last.headers().firstValue("Location").orElseThrow());
        }
        return last;
    }

    /** Posts a form as the page before it would: with the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("_csrf", List.of(token));
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return postExactly(path, all);
    }

    /** Posts just these fields, the token only if it is among them. */
    public HttpResponse<String> postExactly(String path, Map<String, List<String>> fields) {
        var body = fields.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encode(each.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a request made by the test, with the cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path)).header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    public void logIn(String login, String password) {
        get("/login");
        var response = post("/login", Map.of("login", login, "password", password));
        if (response.statusCode() != 303) {
            throw new AssertionError(login + " cannot log in: " + response.statusCode());
        }
    }

    /** The token of the last page that had a form. */
    public String token() {
        return token;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** The cookies as a header line, for a {@link Wire}. */
    public String cookieHeader() {
        return cookies.isEmpty()
                ? ""
                : cookies.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
