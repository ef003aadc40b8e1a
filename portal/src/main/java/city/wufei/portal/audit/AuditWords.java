package city.wufei.portal.audit;

import city.wufei.content.json.Json;
import city.wufei.portal.audit.AuditRepository.Stored;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says an entry of the trail in the reader's words: what was done to what, and which values became which. */
@Singleton
class AuditWords {
    /** Longer lists are cut: the whole one is in the raw record. */
    private static final int SHOWN = 3;

    private final Messages messages;
    private final List<CodeWords> codes;

    AuditWords(Messages messages, List<CodeWords> codes) {
        this.messages = messages;
        this.codes = List.copyOf(codes);
    }

    /** A value that was written, changed or removed; an empty side was not there. */
    record Change(String label, String before, String after) {
        public boolean isChanged() {
            return !before.isEmpty() && !after.isEmpty();
        }
    }

    /**
     * An entry for the page.
     *
     * @param kind what was acted on, such as a case
     * @param subject its name; for a case, whose it is
     * @param link where it can be seen; empty where the reader may not or there is nothing to see
     */
    record Line(Stored stored, String kind, String subject, Optional<String> link, List<Change> changes) {
        public AuditEntry entry() {
            return stored.entry();
        }
    }

    /** The line of an entry. {@code organisations}: from the id of a case to whose it is. */
    Line line(Stored stored, Map<String, String> organisations, Person reader, Locale language) {
        var entry = stored.entry();
        var subject = entry.subject();
        var organisation = organisations.getOrDefault(subject.id(), "");
        return new Line(
                stored,
                messages.find(language, "audit.kind." + subject.kind()).orElse(subject.kind()),
                organisation.isEmpty() ? label(subject, language) : organisation,
                link(entry, reader),
                changes(entry, language));
    }

    private String label(Subject subject, Locale language) {
        return subject.kind().equals("list")
                ? messages.find(language, "audit.list." + subject.id()).orElse(subject.id())
                : subject.label();
    }

    private static Optional<String> link(AuditEntry entry, Person reader) {
        var id = entry.subject().id();
        return switch (entry.subject().kind()) {
            case "application" ->
                reader.has(Role.OFFICE) || reader.has(Role.SCREENER)
                        ? Optional.of("/desk/cases/" + id)
                        : Optional.of("/admin/audit?q=" + id);
            case "person" -> reader.has(Role.ADMIN) ? Optional.of("/admin/people/" + id) : Optional.empty();
            case "notice" -> Optional.of("/notices/" + id + "?district=" + entry.district());
            case "sorting-edit" ->
                reader.has(Role.PUBLICITY) || reader.has(Role.OFFICE)
                        ? Optional.of("/publicity/sorting/" + id)
                        : Optional.empty();
            case "points-account" ->
                reader.has(Role.OFFICE) || reader.has(Role.OPERATOR)
                        ? Optional.of("/points/residents/" + id)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private List<Change> changes(AuditEntry entry, Locale language) {
        var before = object(entry.before());
        var after = object(entry.after());
        var names = new LinkedHashSet<String>();
        before.ifPresent(node -> names.addAll(node.propertyNames()));
        after.ifPresent(node -> names.addAll(node.propertyNames()));
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var from = before.map(node -> text(entry.district(), name, node.get(name), language))
                    .orElse("");
            var to = after.map(node -> text(entry.district(), name, node.get(name), language))
                    .orElse("");
            if (!from.equals(to)) {
                var label = messages.find(language, "audit.field." + name).orElse(name);
                changes.add(new Change(label, from, to));
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<JsonNode> object(Optional<String> json) {
        return json.map(text -> Json.mapper().readTree(text)).filter(JsonNode::isObject);
    }

    private String text(String district, String name, @Nullable JsonNode value, Locale language) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            var shown = StreamSupport.stream(value.spliterator(), false)
                    .limit(value.size() > SHOWN + 1 ? SHOWN : value.size())
                    .map(each -> text(district, name, each, language))
                    .collect(Collectors.joining(language.getLanguage().equals("en") ? ", " : "、"));
            return value.size() > SHOWN + 1 ? messages.text(language, "audit.and-more", shown, value.size()) : shown;
        }
        if (value.isBoolean()) {
            return messages.text(language, value.asBoolean() ? "audit.yes" : "audit.no");
        }
        return value.isValueNode() ? word(district, name, value.asString(), language) : value.toString();
    }

    /** Codes as words, times as people read them, everything else as it is. */
    private String word(String district, String name, String text, Locale language) {
        var code = text.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "state" ->
                messages.find(language, "case.state." + code)
                        .or(() -> messages.find(language, "seat.state." + code))
                        .orElse(text);
            case "who" -> messages.find(language, "audit.who." + code).orElse(text);
            case "roles" -> messages.find(language, "role." + code).orElse(text);
            default ->
                codes.stream()
                        .flatMap(each -> each.word(district, name, text, language).stream())
                        .findFirst()
                        .or(() -> moment(text, language))
                        .orElse(text);
        };
    }

    private Optional<String> moment(String text, Locale language) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")
                    ? Optional.of(Show.in(language, messages).dateTime(Instant.parse(text)))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
