package city.wufei.content.survey;

/** Why the answer to {@code question} is refused. {@code limit} is the number that was broken, 0 where there is none. */
public record SurveyProblem(String question, Code code, int limit) {
    public enum Code {
        /** The survey has no such question. */
        UNKNOWN_QUESTION,
        /** A required question that was asked has no answer. */
        REQUIRED,
        /** The question was not asked on this path. */
        NOT_ASKED,
        /** A list where one value belongs, words or a fraction where a whole number belongs, and so on. */
        WRONG_TYPE,
        /** No such option. */
        UNKNOWN_OPTION,
        /** An option is chosen twice. */
        REPEATED_OPTION,
        /** An option that excludes the others is chosen with others. */
        NOT_ALONE,
        /** More than {@code limit} options. */
        TOO_MANY,
        /** Below or above the scale, whose nearer end is {@code limit}. */
        OUT_OF_RANGE,
        /** More than {@code limit} characters. */
        TOO_LONG,
        /** Words with a control character that is neither a line break nor a tab. */
        CONTROL_CHARACTER
    }
}
