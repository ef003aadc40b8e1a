package city.wufei.content.survey;

import java.util.List;

/** A question is asked only when an earlier one was answered with one of these options. */
public record ShowIf(String question, List<String> in) {
    public ShowIf {
        in = List.copyOf(in);
    }
}
