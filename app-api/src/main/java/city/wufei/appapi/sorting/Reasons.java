package city.wufei.appapi.sorting;

import city.wufei.content.sorting.Inferred;
import city.wufei.content.sorting.Inferred.Ground;
import city.wufei.contracts.sorting.Inference;
import java.util.stream.Collectors;

/** Says in words why an answer was inferred. */
final class Reasons {

    private Reasons() {}

    static Inference of(Inferred inferred) {
        return new Inference(
                inferred.name(),
                inferred.grounds().stream().map(Reasons::chinese).collect(Collectors.joining("；")),
                inferred.grounds().stream().map(Reasons::english).collect(Collectors.joining("; ")));
    }

    private static String chinese(Ground ground) {
        String part = "名称" + (ground.isEnding() ? "以“" + ground.part() + "”结尾" : "里有“" + ground.part() + "”");
        return ground.examples().isEmpty() ? part : part + "，与" + String.join("、", ground.examples()) + "同类";
    }

    private static String english(Ground ground) {
        String part = "The name " + (ground.isEnding() ? "ends in " : "has ") + "“" + ground.part() + "”";
        return ground.examples().isEmpty() ? part : part + ", like " + String.join(", ", ground.examples());
    }
}
