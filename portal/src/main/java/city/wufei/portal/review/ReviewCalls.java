package city.wufei.portal.review;

import city.wufei.contracts.checkin.ReviewState;
import city.wufei.contracts.staff.ReviewDecision;
import city.wufei.contracts.staff.StaffReview;
import city.wufei.contracts.staff.StaffReviewDetail;
import city.wufei.contracts.staff.StaffReviewPage;
import city.wufei.portal.identity.Person;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks app-api about check-ins that stand out. */
@Singleton
class ReviewCalls {
    /** What can be asked for beside what waits. */
    static final List<String> STATES = Arrays.stream(ReviewState.values())
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int ROWS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StaffCalls calls;

    ReviewCalls(StaffCalls calls) {
        this.calls = calls;
    }

    /** A page, newest first: of the state that is asked for, else of what waits. */
    StaffAnswer<StaffReviewPage> list(Person person, Locale language, TableQuery query) {
        var path = new StringBuilder("/check-in-reviews?limit=" + ROWS);
        var state = query.filter("state");
        if (STATES.contains(state)) {
            path.append("&state=").append(state);
        }
        var cursor = query.filter("cursor");
        if (!cursor.isEmpty()) {
            path.append("&cursor=").append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
        return calls.get(person, language, path.toString(), StaffReviewPage.class, PATIENCE);
    }

    /** How many wait, and the newest of them; nobody waits for it as long as for a list. */
    StaffAnswer<StaffReviewPage> waiting(Person person, int most) {
        var path = "/check-in-reviews?limit=" + most;
        return calls.get(person, Locale.SIMPLIFIED_CHINESE, path, StaffReviewPage.class, Duration.ofSeconds(1));
    }

    StaffAnswer<StaffReviewDetail> one(Person person, Locale language, String id) {
        return calls.get(person, language, "/check-in-reviews/" + id, StaffReviewDetail.class, PATIENCE);
    }

    /** Safe to ask for again: the same decision is the one that was taken. */
    StaffAnswer<StaffReview> decide(Person person, Locale language, String id, boolean release, @Nullable String note) {
        var decision = new ReviewDecision(release, note);
        return calls.post(
                person, language, "/check-in-reviews/" + id + "/decision", decision, StaffReview.class, PATIENCE);
    }
}
