package city.wufei.content.survey;

import org.jspecify.annotations.Nullable;

/** One answer to choose. */
public record Option(String id, String label, @Nullable String labelEn) {}
