package city.wufei.portal.review;

import city.wufei.contracts.staff.StaffReview;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that stands out, for the page.
 *
 * @param reasons what stands out, each with its numbers
 * @param note empty where nobody decided; {@code appeal} where nobody appealed
 */
record ReviewLine(
        String id,
        String helpCode,
        String placeName,
        Instant at,
        Instant arrived,
        int points,
        String state,
        boolean waits,
        List<Reason> reasons,
        String note,
        String appeal) {

    private static final double METRES = 1000;
    private static final int SECONDS = 60;

    /** What stands out: the end of a message key, and the numbers that go into the message. */
    record Reason(String word, List<Object> numbers) {
        /** For the message. */
        public Object[] array() {
            return numbers.toArray();
        }
    }

    static ReviewLine of(StaffReview review) {
        var state = review.state().name().toLowerCase(Locale.ROOT);
        return new ReviewLine(
                review.id(),
                review.helpCode(),
                review.placeName(),
                review.occurredAt().toInstant(),
                review.countedAt().toInstant(),
                review.points(),
                state,
                state.equals("pending") || state.equals("appealed"),
                reasons(review),
                text(review.note()),
                text(review.appeal()));
    }

    private static List<Reason> reasons(StaffReview review) {
        var facts = review.facts();
        return review.reasons().stream()
                .map(reason -> switch (reason) {
                    case SPEED ->
                        new Reason(
                                "speed",
                                List.of(text(facts.from()), kilometres(facts.metres()), minutes(facts.seconds())));
                    case DEVICE -> new Reason("device", List.of(number(facts.accounts())));
                    case BURST -> new Reason("burst", List.of(number(facts.residents())));
                    case NIGHTS -> new Reason("nights", List.of(number(facts.byNight())));
                })
                .toList();
    }

    private static String kilometres(@Nullable Integer metres) {
        return "%.1f".formatted(number(metres) / METRES);
    }

    private static String minutes(@Nullable Long seconds) {
        var whole = seconds == null ? 0 : seconds / SECONDS;
        return whole == 0 ? "<1" : Long.toString(whole);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
