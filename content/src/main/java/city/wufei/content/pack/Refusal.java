package city.wufei.content.pack;

import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;

/** Why the model did not take a document that fits its schema, and where in the document that stands. */
record Refusal(String inside, String reason) {

    static Refusal of(JacksonException e) {
        return new Refusal(pointer(e.getPath()), reason(e));
    }

    /**
     * The problem in the line of the refused value. A record refuses as a whole; where its words begin with the id of one of its
     * parts, the line is that part's.
     */
    PackProblem problem(YamlFile file, String pointer) {
        var whole = pointer + inside;
        return file.problem(part(file.tree().at(whole), whole, reason.split(" ", 2)[0]), reason);
    }

    /** What a record's constructor said, or what was found instead of a date or number, without the reader's wrapping. */
    private static String reason(JacksonException e) {
        if (e instanceof InvalidFormatException wrong && e.getCause() instanceof DateTimeException) {
            return "there is no such date or time: " + wrong.getValue();
        }
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** Where the last part with that id stands: the later of two uses is the mistaken one. */
    private static String part(JsonNode tree, String pointer, String id) {
        var found = pointer;
        for (var entry : tree.properties()) {
            for (int i = 0; entry.getValue().isArray() && i < entry.getValue().size(); i++) {
                if (entry.getValue().path(i).path("id").asString("").equals(id)) {
                    found = pointer + "/" + entry.getKey() + "/" + i;
                }
            }
        }
        return found;
    }
}
