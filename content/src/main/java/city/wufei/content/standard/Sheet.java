package city.wufei.content.standard;

import java.util.Map;

/**
 * One filled-in score sheet: marks by the id of the criterion, and for each gate whether it is passed. A gate with
 * features (at least k of n) is marked by its id among the marks. What is missing earns nothing and passes nothing.
 */
public record Sheet(Map<String, Mark> marks, Map<String, Boolean> gates) {
    public Sheet {
        marks = Map.copyOf(marks);
        gates = Map.copyOf(gates);
    }

    /** A sheet on which nothing is marked yet. */
    public static Sheet empty() {
        return new Sheet(Map.of(), Map.of());
    }
}
