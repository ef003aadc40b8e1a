package city.wufei.appapi.etag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what is sent again and again as the same object once. */
@Singleton
public final class WrittenContent {

    /** The whole guides of five districts, and as much again of smaller answers. */
    private static final int MOST_KEPT_BYTES = 64 << 20;

    private final JsonMapper json;
    private final Cache<Object, Written> kept = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((Object body, Written written) -> written.size())
            .build();

    WrittenContent(JsonMapper json) {
        this.json = json;
    }

    /** The body, which does not change any more, as JSON. */
    public Written of(Object body) {
        return kept.get(body, this::write);
    }

    private Written write(Object body) {
        try {
            return new Written(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
