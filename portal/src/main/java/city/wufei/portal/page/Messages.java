package city.wufei.portal.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words on the pages: {@code messages/<feature>.properties} in Chinese and {@code messages/<feature>_en.properties} in
 * English, UTF-8. A key stands in one feature's file only; a key without a text is a bug and fails loudly.
 */
@Singleton
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Messages() {
        for (var file : files()) {
            read(file);
        }
    }

    /** The text of a key with its {0}, {1} … filled. */
    public String text(Locale language, String key, Object... arguments) {
        return find(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("no message for " + key + " in " + language));
    }

    /** As {@link #text}, for keys that are made at run time and may not exist, such as those of a district's own codes. */
    public Optional<String> find(Locale language, String key, Object... arguments) {
        var texts = language.getLanguage().equals("en") ? english : chinese;
        return Optional.ofNullable(texts.get(key)).map(text -> fill(text, arguments));
    }

    private static String fill(String text, Object... arguments) {
        return PLACE.matcher(text).replaceAll(place -> {
            var index = Integer.parseInt(place.group(1));
            return index < arguments.length
                    ? java.util.regex.Matcher.quoteReplacement(String.valueOf(arguments[index]))
                    : place.group();
        });
    }

    /** Every text whose key begins so, from the rest of its key, in the order of the keys. */
    public Map<String, String> under(Locale language, String prefix) {
        var found = new TreeMap<String, String>();
        all(language).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    Map<String, String> all(Locale language) {
        return Map.copyOf(language.getLanguage().equals("en") ? english : chinese);
    }

    private void read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = file.getFileName().toString().endsWith("_en.properties") ? english : chinese;
        for (var key : properties.stringPropertyNames()) {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("the message " + key + " stands in two files, one is " + file);
            }
        }
    }

    /** The folder on the class path, be it a directory or inside of our jar. */
    private static List<Path> files() {
        try {
            var url = Messages.class.getResource("/messages/layout.properties");
            if (url == null) {
                throw new IllegalStateException("the messages are missing from the class path");
            }
            var uri = url.toURI();
            return uri.getScheme().equals("jar")
                    ? inJar(uri)
                    : list(Path.of(uri).resolveSibling("."));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the messages cannot be read", e);
        }
    }

    private static List<Path> inJar(URI uri) throws IOException {
        var jar = FileSystems.newFileSystem(uri, Map.of());
        return list(jar.getPath("/messages"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }
}
