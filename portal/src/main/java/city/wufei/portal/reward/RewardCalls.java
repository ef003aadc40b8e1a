package city.wufei.portal.reward;

import city.wufei.contracts.staff.CodeShown;
import city.wufei.contracts.staff.StaffRedemption;
import city.wufei.contracts.staff.StaffRedemptionPage;
import city.wufei.contracts.staff.StaffRewardStock;
import city.wufei.contracts.staff.StaffRewardStocks;
import city.wufei.contracts.staff.StockChange;
import city.wufei.portal.identity.Person;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks app-api about stock and redemptions, and has things handed over. */
@Singleton
class RewardCalls {
    /** No shop hands over more in a month; beyond them the statement says that it goes on. */
    static final int MOST_LINES = 10_000;

    private static final int ROWS = 20;
    private static final int LINES_OF_A_CALL = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StaffCalls calls;

    RewardCalls(StaffCalls calls) {
        this.calls = calls;
    }

    /**
     * What a shop handed over, newest first.
     *
     * @param more whether there is more than this
     */
    record Lines(List<StaffRedemption> lines, boolean more) {}

    /** The stock of each reward that ever had one; empty when app-api does not answer. */
    Optional<Map<String, StaffRewardStock>> stock(Person person, Locale language) {
        return calls.get(person, language, "/reward-stock", StaffRewardStocks.class, PATIENCE)
                .given()
                .map(stocks -> stocks.items().stream()
                        .collect(Collectors.toMap(StaffRewardStock::reward, Function.identity())));
    }

    /** Sets a stock that is as it was seen; safe to ask for again when no answer came. */
    StaffAnswer<StaffRewardStock> setStock(Person person, Locale language, String reward, StockChange change) {
        return calls.post(person, language, "/reward-stock/" + reward, change, StaffRewardStock.class, PATIENCE);
    }

    /** A page of a reward's redemptions: of a state, where one is asked for. */
    Optional<StaffRedemptionPage> redemptions(
            Person person, Locale language, String reward, String state, String cursor) {
        var path = "/redemptions?limit=" + ROWS + "&reward=" + encoded(reward)
                + (state.isEmpty() ? "" : "&state=" + encoded(state))
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
        return calls.get(person, language, path, StaffRedemptionPage.class, PATIENCE)
                .given();
    }

    /** What a code is for. */
    StaffAnswer<StaffRedemption> look(Person person, Locale language, String code) {
        return calls.post(
                person, language, "/redemptions/look", new CodeShown(code, null), StaffRedemption.class, PATIENCE);
    }

    /** Hands it over; asked for again, it is said that the code was used. */
    StaffAnswer<StaffRedemption> handOver(Person person, Locale language, String code, String shop) {
        return calls.post(
                person, language, "/redemptions/hand-over", new CodeShown(code, shop), StaffRedemption.class, PATIENCE);
    }

    /** Up to {@value #MOST_LINES} of what a shop handed over in a month; empty when app-api does not answer. */
    Optional<Lines> handOvers(Person person, Locale language, String shop, YearMonth month) {
        var lines = new ArrayList<StaffRedemption>();
        var cursor = "";
        do {
            var path = "/shops/" + shop + "/hand-overs?limit=" + LINES_OF_A_CALL + "&month=" + month
                    + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
            var page = calls.get(person, language, path, StaffRedemptionPage.class, PATIENCE)
                    .given();
            if (page.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(page.get().items());
            var next = page.get().cursor();
            cursor = next == null ? "" : next;
        } while (!cursor.isEmpty() && lines.size() < MOST_LINES);
        return Optional.of(new Lines(List.copyOf(lines), !cursor.isEmpty()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
