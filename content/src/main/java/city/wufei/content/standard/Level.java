package city.wufei.content.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A grade above the pass line, reached by a passing sheet with a total of at least {@code from}. */
public record Level(String id, String name, @Nullable String nameEn, BigDecimal from) {}
