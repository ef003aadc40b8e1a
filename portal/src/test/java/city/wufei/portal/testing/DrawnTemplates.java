package city.wufei.portal.testing;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;

/** Which templates a portal has drawn since it started: the engine keeps each that it has read. */
public final class DrawnTemplates {
    private static final Path FOLDER = Path.of("src/main/resources/templates");

    private DrawnTemplates() {}

    /** Every template, such as {@code person/list}. */
    public static Set<String> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString().replace(".html", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The templates that this portal has drawn, fragments included. */
    public static Set<String> of(ApplicationContext context) {
        return context.getBean(TemplateEngine.class).getCacheManager().getTemplateCache().keySet().stream()
                .map(key -> key.getTemplate())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
