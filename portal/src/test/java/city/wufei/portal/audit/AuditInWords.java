package city.wufei.portal.audit;

import city.wufei.content.json.Json;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.transaction.Transaction;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The trail of every test refuses a deed whose entry no page could say in words, so that each test of a deed tests these as well. */
@Singleton
@Replaces(Audit.class)
class AuditInWords extends Audit {
    private final Messages messages;

    AuditInWords(AuditRepository repository, Clock clock, Messages messages) {
        super(repository, clock);
        this.messages = messages;
    }

    @Override
    public void record(
            Transaction transaction,
            Actor actor,
            String action,
            Subject subject,
            @Nullable Object before,
            @Nullable Object after) {
        needed(action, subject, before, after).forEach(this::check);
        super.record(transaction, actor, action, subject, before, after);
    }

    private static List<String> needed(
            String action, Subject subject, @Nullable Object before, @Nullable Object after) {
        var fields = Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after))
                .map(value -> Json.mapper().readTree(Json.canonical(value)))
                .filter(JsonNode::isObject)
                .flatMap(node -> node.propertyNames().stream())
                .map(name -> "audit.field." + name);
        return Stream.concat(Stream.of("audit.action." + action, "audit.kind." + subject.kind()), fields)
                .toList();
    }

    private void check(String key) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            if (messages.find(language, key).isEmpty()) {
                throw new AssertionError("The trail has no words in " + language + " for " + key);
            }
        }
    }
}
