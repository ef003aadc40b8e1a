package city.wufei.content.pack;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.json.Json;
import city.wufei.content.points.PointsRules;
import city.wufei.content.publication.Documents;
import city.wufei.content.publication.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a file that fits its schema into documents of the model. */
final class DocumentReader {

    private final String pack;
    private final Consumer<PackProblem> problems;

    DocumentReader(String pack, Consumer<PackProblem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    List<PackDocument> read(YamlFile file) {
        var tree = file.tree();
        return switch (file.kind()) {
            case "pack" -> one(Kind.PACK, pack, file);
            case "district" -> one(Kind.DISTRICT, pack, file);
            case "scheme" -> one(Kind.SCHEME, "scheme", file);
            case "check-in-rules" -> one(Kind.CHECK_IN_RULES, CheckInRules.ID, file);
            case "points-rules" -> one(Kind.POINTS_RULES, PointsRules.ID, file);
            case "calendar" -> one(Kind.CALENDAR, "calendar", file);
            case "sorting" -> one(Kind.SORTING, stem(file), file);
            case "sorting-rules" -> one(Kind.SORTING_RULES, stem(file), file);
            case SortingReport.KIND -> List.of(); // for authors, not for residents
            case "question-bank" ->
                document(Kind.QUESTION_BANK, stem(file), file, "", judged(file)).toList();
            case "standard" -> one(Kind.STANDARD, tree.path("id").asString(), file);
            case "survey" -> one(Kind.SURVEY, tree.path("id").asString(), file);
            case "place" -> places(file);
            case "reward" -> list(Kind.REWARD, "rewards", file);
            case "shop" -> list(Kind.SHOP, "shops", file);
            default -> throw new IllegalStateException("a schema without a reader: " + file.kind());
        };
    }

    private List<PackDocument> one(Kind kind, String id, YamlFile file) {
        return document(kind, id, file, "", file.tree()).toList();
    }

    /** Files write true or false where there are no options. */
    private static JsonNode judged(YamlFile file) {
        var bank = file.tree().deepCopy();
        bank.path("questions").forEach(question -> {
            var right = question.path("right");
            if (right.isBoolean()) {
                ((ObjectNode) question).putArray("right").add(right.asString());
            }
        });
        return bank;
    }

    /** Each entry of a file's list is a document. */
    private List<PackDocument> list(Kind kind, String name, YamlFile file) {
        var entries = file.tree().path(name);
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> document(
                        kind, entries.path(i).path("id").asString(), file, "/" + name + "/" + i, entries.path(i)))
                .toList();
    }

    private List<PackDocument> places(YamlFile file) {
        var places = file.tree().path("places");
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(i -> place(file, "/places/" + i, places.path(i)))
                .toList();
    }

    /** Files write the position flat. */
    private Stream<PackDocument> place(YamlFile file, String pointer, JsonNode flat) {
        var place = (ObjectNode) flat.deepCopy();
        var position = place.putObject("position");
        position.set("lat", place.remove("lat"));
        position.set("lng", place.remove("lng"));
        return document(Kind.PLACE, place.path("id").asString(), file, pointer, place);
    }

    private Stream<PackDocument> document(Kind kind, String id, YamlFile file, String pointer, JsonNode tree) {
        try {
            return Stream.of(new PackDocument(kind, id, file, pointer, Json.read(tree, Documents.type(kind))));
        } catch (JacksonException e) {
            problems.accept(Refusal.of(e).problem(file, pointer));
            return Stream.empty();
        }
    }

    private static String stem(YamlFile file) {
        return file.path().getFileName().toString().replaceAll("\\.ya?ml$", "");
    }
}
