package city.wufei.content.quiz;

import java.util.List;

/** The questions of a theme. Their ids are unique over all banks that a district has. */
public record QuestionBank(String theme, String themeEn, List<Question> questions) {

    public QuestionBank {
        questions = List.copyOf(questions);
    }
}
