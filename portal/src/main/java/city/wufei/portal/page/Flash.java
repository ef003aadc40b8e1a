package city.wufei.portal.page;

import java.util.List;

/**
 * A sentence that the next page shows once.
 *
 * @param message a message key
 */
public record Flash(Tone tone, String message, List<String> arguments) {

    /** How a flash looks and is announced. */
    public enum Tone {
        SUCCESS,
        NOTICE,
        PROBLEM
    }

    public static Flash success(String message, Object... arguments) {
        return new Flash(Tone.SUCCESS, message, texts(arguments));
    }

    public static Flash notice(String message, Object... arguments) {
        return new Flash(Tone.NOTICE, message, texts(arguments));
    }

    public static Flash problem(String message, Object... arguments) {
        return new Flash(Tone.PROBLEM, message, texts(arguments));
    }

    /** As the array that a template's message expression takes. */
    public Object[] array() {
        return arguments.toArray();
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
