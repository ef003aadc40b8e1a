package city.wufei.appapi.problem;

import city.wufei.contracts.problem.FieldError;
import io.micronaut.serde.exceptions.InvalidPropertyFormatException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says what is wrong with single fields, in Chinese or English. */
public final class FieldErrors {

    /** As micronaut-serde words it; when it is worded otherwise some day, the field is not named. */
    private static final java.util.regex.Pattern UNKNOWN =
            java.util.regex.Pattern.compile("Unknown property \\[([^\\]]{1,60})\\]");

    /** As micronaut-serde words a property whose value it cannot read: its type and its name. */
    private static final java.util.regex.Pattern UNREADABLE =
            java.util.regex.Pattern.compile("Error decoding property \\[(?:[^\\]]{1,100} )?([^\\] ]{1,60})\\]");

    /** Parameters that travel in a header, by the name that they have in the code. */
    private static final Map<String, String> HEADERS = Map.of("idempotencyKey", "Idempotency-Key");

    private FieldErrors() {}

    /** One for each field that breaks a rule. */
    public static List<FieldError> of(ConstraintViolationException violations, Locale language) {
        var byField = new TreeMap<String, FieldError>();
        violations.getConstraintViolations().forEach(violation -> {
            var error = of(violation, language);
            byField.merge(error.field(), error, FieldErrors::theMoreBasic);
        });
        return List.copyOf(byField.values());
    }

    /** What is missing need not be told that it is too short. */
    private static FieldError theMoreBasic(FieldError one, FieldError other) {
        return other.code().equals("required") ? other : one;
    }

    /** A body that is JSON, but not of the right form: names a field that is not known or cannot be read. */
    public static List<FieldError> ofBody(Throwable failure, Locale language) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .flatMap(e -> ofField(e, language))
                .limit(1)
                .toList();
    }

    private static Stream<FieldError> ofField(Throwable failure, Locale language) {
        if (failure instanceof InvalidPropertyFormatException e) {
            return Stream.of(unreadable(e.getArgument().getName(), language));
        }
        var message = String.valueOf(failure.getMessage());
        var unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return Stream.of(error(unknown.group(1), "unknown", "没有这个字段", "is not known", language));
        }
        var unreadable = UNREADABLE.matcher(message);
        return unreadable.find() ? Stream.of(unreadable(unreadable.group(1), language)) : Stream.empty();
    }

    /** A field that has to be there. */
    public static FieldError missing(String field, Locale language) {
        return error(field, "required", "必填", "is required", language);
    }

    static FieldError unreadable(String field, Locale language) {
        return error(field, "type", "格式不正确", "cannot be read", language);
    }

    /** An error with its message in the caller's language. */
    public static FieldError error(String field, String code, String chinese, String english, Locale language) {
        return new FieldError(field, code, Locale.ENGLISH.equals(language) ? english : chinese);
    }

    private static FieldError of(ConstraintViolation<?> violation, Locale language) {
        var field = field(violation);
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return switch (rule) {
            case NotNull ignored -> missing(field, language);
            case NotBlank ignored -> missing(field, language);
            case Min min -> error(field, "too-small", "不能小于 " + min.value(), "is at least " + min.value(), language);
            case Max max -> error(field, "too-large", "不能大于 " + max.value(), "is at most " + max.value(), language);
            case Positive ignored -> error(field, "too-small", "必须大于 0", "is greater than 0", language);
            case Size size
            when size.min() == 0 ->
                error(field, "size", "长度不能超过 " + size.max(), "has a length of at most " + size.max(), language);
            case Size size ->
                error(
                        field,
                        "size",
                        "长度应在 %d 到 %d 之间".formatted(size.min(), size.max()),
                        "has a length from %d to %d".formatted(size.min(), size.max()),
                        language);
            case Pattern ignored -> error(field, "format", "格式不正确", "has another form", language);
            default -> new FieldError(field, "invalid", violation.getMessage());
        };
    }

    /** Without the method and the parameter that holds the body: {@code checkIn.request.code} is {@code code}. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(node -> node.getIndex() == null
                        ? String.valueOf(node.getName())
                        : node.getName() + "[" + node.getIndex() + "]")
                .toList();
        var path = String.join(".", nodes.subList(Math.min(nodes.size() - 1, nodes.size() > 2 ? 2 : 1), nodes.size()));
        return HEADERS.getOrDefault(path, path);
    }
}
