package city.wufei.content.quiz;

import java.util.Map;

/** A question in another language; options by the keys of the question, none where it is judged. */
public record QuestionText(String text, Map<String, String> options, String explanation) {

    public QuestionText {
        options = options == null ? Map.of() : Map.copyOf(options);
    }
}
