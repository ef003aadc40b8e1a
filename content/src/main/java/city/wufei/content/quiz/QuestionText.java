package city.wufei.content.quiz;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question in another language; options by the keys of the question. */
public record QuestionText(String text, @Nullable Map<String, String> options, String explanation) {}
