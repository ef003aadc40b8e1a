package city.wufei.appapi;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.survey.Option;
import city.wufei.content.survey.Question;
import city.wufei.content.survey.Survey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The surveys of the {@link Fixtures}. */
final class SurveyFixtures {

    private SurveyFixtures() {}

    static Survey survey(String id, LocalDate closes) {
        return new Survey(
                id,
                "满意度调查",
                "Satisfaction",
                null,
                null,
                LocalDate.of(2026, 1, 1),
                closes,
                3,
                true,
                List.of(
                        new Question.Single(
                                "q1",
                                "您满意吗?",
                                null,
                                true,
                                null,
                                List.of(new Option("a", "满意", null), new Option("b", "不满意", null))),
                        new Question.Text("q2", "建议", null, false, null, 20)));
    }

    /** Publishes a version of a survey of Qingpu that asks these questions. */
    static void publish(DataSource dataSource, String id, Question... questions) throws SQLException {
        var changed = new Survey(
                id,
                "问卷",
                "Survey",
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2099, 12, 31),
                3,
                true,
                List.of(questions));
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new PublicationStore(Ids.tsid(), Clock.systemUTC())
                    .publish(connection, Draft.of(Kind.SURVEY, id, Fixtures.QINGPU, changed));
            connection.commit();
        }
    }

    /** Has more to choose from than a phone shows well. */
    static Survey wide() {
        return new Survey(
                "wide",
                "选择题调查",
                "Choices",
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2099, 12, 31),
                2,
                true,
                List.of(
                        new Question.Single("where", "您住在哪个街镇?", null, true, null, options(18)),
                        new Question.Multiple("done", "您做过什么?", null, true, null, with(options(4), "none", "以上都没有"), 5),
                        new Question.Multiple("why", "为什么?", null, true, null, options(5), 3)));
    }

    private static List<Option> options(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Option("o" + i, "选项" + i, null))
                .toList();
    }

    private static List<Option> with(List<Option> options, String id, String label) {
        return Stream.concat(options.stream(), Stream.of(new Option(id, label, null, true)))
                .toList();
    }
}
