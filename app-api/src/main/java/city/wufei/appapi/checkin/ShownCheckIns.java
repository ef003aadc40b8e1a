package city.wufei.appapi.checkin;

import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.MaterialWeight;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Check-ins as they are shown: with what staff weighed, and what a person decides about them. */
@Singleton
final class ShownCheckIns {

    /** Rows asked for at once. */
    private static final int BATCH = 1000;

    private final WeighingRepository weighings;
    private final ReviewRepository reviews;

    ShownCheckIns(WeighingRepository weighings, ReviewRepository reviews) {
        this.weighings = weighings;
        this.reviews = reviews;
    }

    /**
     * A resident's check-ins in their order. Joins the caller's transaction; the database is asked only where staff weighed at one,
     * or decide about one.
     */
    List<CheckIn> of(Resident resident, List<CheckInRow> rows) {
        Map<Long, List<MaterialWeight>> weights = new HashMap<>();
        inBatches(rows, CheckInRow::isWeighed, some -> weighings.of(resident.district(), some))
                .forEach(row -> weights.merge(row.checkInId(), List.of(row.shown()), ShownCheckIns::both));
        Map<Long, ReviewRow> decided = new HashMap<>();
        inBatches(rows, CheckInRow::reviewed, some -> reviews.of(resident.district(), some))
                .forEach(row -> decided.put(row.checkInId(), row));
        return rows.stream()
                .map(row -> row.shown(weights.get(row.id()), decided.get(row.id())))
                .toList();
    }

    private static <T> Stream<T> inBatches(
            List<CheckInRow> rows, Predicate<CheckInRow> which, Function<List<Long>, List<T>> ask) {
        var ids = rows.stream().filter(which).map(CheckInRow::id).toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
                .flatMap(some -> ask.apply(some).stream());
    }

    private static List<MaterialWeight> both(List<MaterialWeight> some, List<MaterialWeight> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
