package city.wufei.portal.staffapi;

import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.staff.Decision;
import city.wufei.portal.identity.Person;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What residents send to their district and editors answer: app-api keeps it, page by page, by one set of routes for each kind. */
@Singleton
public class Feedback {

    /** What can be asked for, in the order of the work. */
    public static final List<String> STATES =
            Arrays.stream(FeedbackStatus.values()).map(Feedback::word).toList();

    private static final int ROWS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StaffCalls calls;

    Feedback(StaffCalls calls) {
        this.calls = calls;
    }

    /** A page of a kind, such as {@code corrections}: by words and by state, what waits where none is asked for. */
    public <T> StaffAnswer<T> list(Person person, Locale language, String kind, TableQuery query, Class<T> type) {
        var path = new StringBuilder("/" + kind + "?limit=" + ROWS);
        state(query).ifPresent(state -> path.append("&status=").append(state));
        add(path, "q", query.text().substring(0, Math.min(100, query.text().length())));
        add(path, "cursor", query.filter("cursor"));
        return calls.get(person, language, path.toString(), type, PATIENCE);
    }

    /** One of a kind. */
    public <T> StaffAnswer<T> one(Person person, Locale language, String kind, String id, Class<T> type) {
        return calls.get(person, language, "/" + kind + "/" + id, type, PATIENCE);
    }

    /** The picture of one of a kind. */
    public Optional<byte[]> photo(Person person, Locale language, String kind, String id) {
        return calls.file(person, language, "/" + kind + "/" + id + "/photo", PATIENCE)
                .given();
    }

    /** Decides about one of a kind; safe to ask for again when no answer came. */
    public <T> StaffAnswer<T> decide(
            Person person,
            Locale language,
            String kind,
            String id,
            FeedbackStatus status,
            String reply,
            Class<T> type) {
        var decision = new Decision(status, reply.isEmpty() ? null : reply);
        return calls.post(person, language, "/" + kind + "/" + id + "/decision", decision, type, PATIENCE);
    }

    /** The state that is asked for; empty for every state. */
    private static Optional<String> state(TableQuery query) {
        var asked = query.filter("state");
        if (asked.equals("all")) {
            return Optional.empty();
        }
        return Optional.of(STATES.contains(asked) ? asked : word(FeedbackStatus.RECEIVED));
    }

    private static String word(FeedbackStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
