package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.quiz.Question;
import city.wufei.content.quiz.QuestionBank;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** No two questions that a district can ask have one id, or one text. */
final class QuestionCheck implements PackCheck {

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        var above = lineage.valuesAbove(Kind.QUESTION_BANK, QuestionBank.class)
                .flatMap(bank -> bank.questions().stream())
                .toList();
        var ids = above.stream().map(Question::id).collect(Collectors.toCollection(HashSet::new));
        var texts = above.stream().map(Question::text).collect(Collectors.toCollection(HashSet::new));
        return pack.documents(Kind.QUESTION_BANK).flatMap(document -> problems(document, ids, texts));
    }

    private static Stream<PackProblem> problems(PackDocument document, Set<String> ids, Set<String> texts) {
        var questions = ((QuestionBank) document.value()).questions();
        return IntStream.range(0, questions.size()).boxed().flatMap(i -> {
            var question = questions.get(i);
            return Stream.concat(
                    twice(document, i, "id", question.id(), ids), twice(document, i, "text", question.text(), texts));
        });
    }

    private static Stream<PackProblem> twice(
            PackDocument document, int at, String field, String value, Set<String> seen) {
        return seen.add(value)
                ? Stream.empty()
                : Stream.of(document.problem("/questions/" + at + "/" + field, "there is a question " + value));
    }
}
