package city.wufei.content.reward;

import city.wufei.content.place.PlacePhoto;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What residents of a district take for points.
 *
 * @param id unique in the district, [a-z0-9-]{3,40}
 * @param text what it is, what to bring, in a sentence or two
 * @param points what one costs, 1 to 100,000
 * @param photo absent where there is none
 * @param shops ids of the shops that hand it over, one or more
 * @param from the first day on which it is given out
 * @param until the last one
 * @param codeDays how many days after its own a code can still be used, 1 to 90; {@value #CODE_DAYS} where absent
 * @param perResident how many one resident can have in all; absent where nobody counts
 * @param firstStock how many there are before staff say so; none where absent
 * @param example 示例: not an official reward
 */
public record Reward(
        String id,
        String name,
        @Nullable String nameEn,
        String text,
        @Nullable String textEn,
        RewardKind kind,
        int points,
        @Nullable PlacePhoto photo,
        List<String> shops,
        LocalDate from,
        LocalDate until,
        @Nullable Integer codeDays,
        @Nullable Integer perResident,
        @Nullable Integer firstStock,
        boolean example) {

    /** What an id is made of. */
    public static final String ID = "[a-z0-9-]{3,40}";

    /** The platform's own default: two weekends to come by. */
    public static final int CODE_DAYS = 14;

    private static final int MOST_POINTS = 100_000;
    private static final int MOST_CODE_DAYS = 90;

    public Reward {
        shops = List.copyOf(shops);
        require(id.matches(ID), "a reward's id is 3 to 40 of a-z, 0-9 and -: " + id);
        require(points >= 1 && points <= MOST_POINTS, id + " costs 1 to 100000 points");
        require(!shops.isEmpty(), id + " is handed over somewhere");
        require(!until.isBefore(from), id + " ends before it begins");
        require(codeDays == null || (codeDays >= 1 && codeDays <= MOST_CODE_DAYS), id + ": a code counts 1 to 90 days");
        require(perResident == null || perResident >= 1, id + ": a resident can have one or more");
        require(firstStock == null || firstStock >= 0, id + ": a stock is not negative");
    }

    /** Whether it is given out on the day. */
    public boolean isOfferedOn(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    /** Whether its last day has passed. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }

    /** The last day of a code that is given on the day; it may lie after {@link #until}. */
    public LocalDate lastDayOfCode(LocalDate given) {
        return given.plusDays(codeDays == null ? CODE_DAYS : codeDays);
    }

    /** The stock that it begins with. */
    public int beginsWith() {
        return firstStock == null ? 0 : firstStock;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
