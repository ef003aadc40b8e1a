package city.wufei.content.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The packs on the class path: in the jar of this module, or in its folder of classes. */
final class BuiltInPacks {

    private BuiltInPacks() {}

    static Packs load() {
        var marker = Objects.requireNonNull(BuiltInPacks.class.getResource("/packs/cn/pack.yaml"), "no built-in packs");
        try {
            var uri = marker.toURI();
            return "jar".equals(uri.getScheme()) ? fromJar(uri) : Packs.load(root(Path.of(uri)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(marker + " is no address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Packs fromJar(URI uri) throws IOException {
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
            return Packs.load(jar.getPath("/packs"));
        }
    }

    private static Path root(Path marker) {
        return marker.resolve("../..").normalize();
    }
}
