package city.wufei.appapi.checkin;

import city.wufei.appapi.body.AsSent;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.checkin.CheckInBatch;
import city.wufei.contracts.checkin.CheckInRequest;
import city.wufei.contracts.problem.FieldError;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a batch one by one, so that a bad one is refused alone. */
@Singleton
final class BatchEntries {

    private static final Argument<CheckInBatch.Entry> ENTRY = Argument.of(CheckInBatch.Entry.class);

    private final JsonMapper json;
    private final Validator validator;

    BatchEntries(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The nonce of an entry, whatever else it has. */
    static Optional<String> nonce(@Nullable JsonNode entry) {
        return Optional.ofNullable(entry)
                .map(fields -> fields.get("nonce"))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue);
    }

    /** The entry as a request of its own; ends with invalid-request, and what is wrong by field. */
    CheckInRequest read(@Nullable JsonNode sent) {
        var entry = entry(sent);
        var language = Languages.ofCurrentRequest();
        var occurredAt = time(entry.occurredAt());
        var request = new CheckInRequest(
                Objects.requireNonNullElse(entry.code(), ""),
                occurredAt.orElse(null),
                entry.nonce(),
                entry.location(),
                entry.device());
        List<FieldError> errors = new ArrayList<>(
                FieldErrors.of(new ConstraintViolationException(validator.validate(request)), language));
        if (entry.nonce() == null) {
            errors.add(FieldErrors.missing("nonce", language));
        }
        if (occurredAt.isEmpty()) {
            errors.add(FieldErrors.error("occurredAt", "invalid", "要写成带时区的时间", "is a time with an offset", language));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, errors);
        }
        return request;
    }

    private CheckInBatch.Entry entry(@Nullable JsonNode sent) {
        if (sent == null || !sent.isObject()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST);
        }
        try {
            var entry = Objects.requireNonNull(json.readValueFromTree(sent, ENTRY));
            AsSent.check(sent, json.writeValueToTree(ENTRY, entry));
            return entry;
        } catch (IOException e) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, FieldErrors.ofBody(e, Languages.ofCurrentRequest()));
        }
    }

    private static Optional<OffsetDateTime> time(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
