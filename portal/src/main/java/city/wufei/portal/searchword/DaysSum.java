package city.wufei.portal.searchword;

import city.wufei.contracts.staff.SearchDay;
import city.wufei.contracts.staff.SearchesByMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Some days taken together.
 *
 * @param byMatch how many were answered in which way, by the codes on the wire, {@code nothing} last
 */
record DaysSum(long searches, long unanswered, Map<String, Long> byMatch) {
    private static final double PERCENT = 100;

    static DaysSum of(List<SearchDay> days) {
        var byMatch = new LinkedHashMap<String, Long>();
        ways().forEach((code, count) -> byMatch.put(
                code, days.stream().map(SearchDay::byMatch).mapToLong(count).sum()));
        var unanswered = days.stream().mapToLong(SearchDay::unanswered).sum();
        byMatch.put("nothing", unanswered);
        return new DaysSum(days.stream().mapToLong(SearchDay::searches).sum(), unanswered, byMatch);
    }

    /** The ways in which an answer comes about, in the order of the search's layers. */
    static Map<String, ToLongFunction<SearchesByMatch>> ways() {
        var ways = new LinkedHashMap<String, ToLongFunction<SearchesByMatch>>();
        ways.put("exact", SearchesByMatch::exact);
        ways.put("alias", SearchesByMatch::alias);
        ways.put("prefix", SearchesByMatch::prefix);
        ways.put("pinyin", SearchesByMatch::pinyin);
        ways.put("initials", SearchesByMatch::initials);
        ways.put("fuzzy", SearchesByMatch::fuzzy);
        ways.put("inferred", SearchesByMatch::inferred);
        return ways;
    }

    /** To a tenth of a percent, as text without the sign. */
    static String percent(long part, long whole) {
        return String.format(java.util.Locale.ROOT, "%.1f", whole == 0 ? 0 : PERCENT * part / whole);
    }

    public String unansweredPercent() {
        return percent(unanswered, searches);
    }

    /** The share of one way in percent. */
    public String percent(String way) {
        return percent(byMatch.getOrDefault(way, 0L), searches);
    }
}
