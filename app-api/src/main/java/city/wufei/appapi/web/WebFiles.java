package city.wufei.appapi.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the pages, read once from the jar. What is kept is bounded by what the jar holds: a name that it lacks is not. */
@Singleton
final class WebFiles {

    private static final Pattern NAME = Pattern.compile("(assets/)?[a-z][a-z0-9-]{0,40}\\.(html|js|css|svg|txt)");
    /** What stands before each part of a page, and in the frame in its place: head, main and foot. */
    private static final Pattern PART = Pattern.compile("<!-- (?:head|main|foot) -->\\R");

    private static final String FIRST_PART = "<!-- head -->";
    private static final int PARTS = 4;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    /** A file of the jar's {@code public/} folder, such as {@code index.html} or {@code assets/home.js}. */
    Optional<WebFile> file(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return read(name).map(read -> {
            files.put(name, read);
            return read;
        });
    }

    /** A page that says only what is its own gets its parts put into the frame of all pages; anything else stays as it is. */
    private static byte[] framed(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_PART)) {
            return bytes;
        }
        var parts = PART.split(text, PARTS);
        try (var in =
                Objects.requireNonNull(WebFiles.class.getClassLoader().getResourceAsStream("public/frame.html"))) {
            var part = new AtomicInteger();
            return PART.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(_ -> Matcher.quoteReplacement(parts[part.incrementAndGet()]))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Optional<WebFile> read(String name) {
        try (var in = WebFiles.class.getClassLoader().getResourceAsStream("public/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            var bytes = framed(in.readAllBytes());
            var ending = name.substring(name.lastIndexOf('.') + 1);
            return Optional.of(new WebFile(bytes, TYPES.getOrDefault(ending, "application/octet-stream"), tag(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read: " + name, e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 20)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
