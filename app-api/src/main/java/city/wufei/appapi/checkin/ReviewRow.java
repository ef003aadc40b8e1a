package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.checkin.Suspicion;
import city.wufei.content.json.Json;
import city.wufei.contracts.checkin.CheckInReview;
import city.wufei.contracts.checkin.ReviewReason;
import city.wufei.contracts.checkin.ReviewState;
import city.wufei.contracts.staff.ReviewFacts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The review of a check-in as the table keeps it. */
@MappedEntity("check_in_review")
record ReviewRow(
        String districtId,
        @Id long checkInId,
        long residentId,
        String placeId,
        int points,
        String rule,
        String reasons,
        String facts,
        String state,
        @Nullable String note,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String refusedBy) {

    private static final String BETWEEN = ",";

    static ReviewRow of(CheckInRow checkIn, int points, String rule, Held held) {
        return new ReviewRow(
                checkIn.districtId(),
                checkIn.id(),
                checkIn.residentId(),
                checkIn.placeId(),
                points,
                rule,
                held.why().stream().map(Suspicion::code).collect(Collectors.joining(BETWEEN)),
                Json.canonical(held.facts()),
                word(ReviewState.PENDING),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String word(ReviewState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    ReviewState stateNow() {
        return ReviewState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    List<ReviewReason> why() {
        return Arrays.stream(reasons.split(BETWEEN, -1))
                .map(word -> ReviewReason.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    ReviewFacts seen() {
        return Json.read(facts, ReviewFacts.class);
    }

    CheckInReview shown() {
        return new CheckInReview(stateNow(), why(), points, note, appeal, wire(decidedAt));
    }

    static @Nullable OffsetDateTime wire(@Nullable Instant time) {
        return time == null ? null : DistrictTime.onTheWire(time);
    }
}
