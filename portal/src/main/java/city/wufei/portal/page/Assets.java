package city.wufei.portal.page;

import city.wufei.content.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our style sheet and scripts with a part of their hash, so that browsers keep them until they change. */
@Singleton
public final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of a file under {@code /static}. */
    public String url(String path) {
        return addresses.computeIfAbsent(path, Assets::hashed);
    }

    private static String hashed(String path) {
        try (var in = Assets.class.getResourceAsStream("/static/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + path + " under static");
            }
            var content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return "/static/" + path + "?v=" + Json.sha256(content).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
