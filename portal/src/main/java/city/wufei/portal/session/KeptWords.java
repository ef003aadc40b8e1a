package city.wufei.portal.session;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.CodeWords;
import city.wufei.portal.identity.Person;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.Show;
import city.wufei.portal.person.People;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kept form as its person reads it: each field by the label that its page has, and codes as the words that were chosen. */
@Singleton
class KeptWords {
    /** The row that a field belongs to, as in {@code state-2-category} and {@code category-1}. */
    private static final Pattern ROW = Pattern.compile("^(?:state|part)-\\d+-|-\\d+$");

    private final Messages messages;
    private final People people;
    private final List<CodeWords> codes;

    KeptWords(Messages messages, People people, List<CodeWords> codes) {
        this.messages = messages;
        this.people = people;
        this.codes = List.copyOf(codes);
    }

    /** A field that has a label, and what was typed or chosen. */
    record Line(String label, String value) {}

    List<Line> lines(FormStash.Kept kept, Person person, Locale language) {
        var show = Show.in(language, messages);
        var form = form(kept.path());
        return kept.fields().stream()
                .filter(field -> !field.value().isBlank())
                .flatMap(field -> show
                        .label(form, field.name())
                        .map(label -> new Line(label, value(form, field, person.district(), language)))
                        .stream())
                .toList();
    }

    /** The forms whose labels differ from those of others, by where they go. */
    private static String form(String path) {
        if (path.matches("/desk/cases/[^/]+/(screening|decision)")) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        return path.startsWith("/publicity/sorting")
                ? "sortingedit"
                : switch (path) {
                    case "/apply/organisation" -> "organisation";
                    case "/account/password" -> "account";
                    default -> "";
                };
    }

    private String value(String form, FormStash.Field field, String district, Locale language) {
        var value = field.value();
        var word = switch (field.name()) {
            case "outcome" -> messages.find(language, form + "." + value);
            case "checks" -> messages.find(language, "screening.check." + value);
            case "roles" -> messages.find(language, "role." + value);
            case "conflict-choice" -> messages.find(language, "assessment.conflict-choice." + value);
            case "agree", "aware", "revoke" -> messages.find(language, "audit." + value);
            case "assessors" -> Ids.parse(value).flatMap(people::find).map(Person::name);
            default -> code(ROW.matcher(field.name()).replaceAll(""), value, district, language);
        };
        return word.orElse(value);
    }

    private Optional<String> code(String field, String value, String district, Locale language) {
        return codes.stream()
                .flatMap(each -> each.word(district, field, value, language).stream())
                .findFirst();
    }
}
