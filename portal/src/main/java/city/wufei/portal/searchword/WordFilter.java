package city.wufei.portal.searchword;

import city.wufei.portal.table.TableQuery;
import java.util.List;

/**
 * What the list of words is narrowed to. Anything unknown is brought into what there is: an old bookmark still opens.
 *
 * @param show missed, weak or all, as app-api names them
 * @param days of the last days, today included
 * @param aside whether to show what was set aside instead of what is left to do
 * @param text part of the words; at most {@value #LONGEST_TEXT} characters
 */
record WordFilter(String show, int days, boolean aside, String text) {
    static final List<String> SHOWN = List.of("missed", "weak", "all");
    static final List<Integer> DAYS = List.of(7, 30, 90, 400);

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_TEXT = 50;

    static WordFilter of(TableQuery query) {
        var text = query.text();
        return new WordFilter(
                SHOWN.contains(query.filter("show")) ? query.filter("show") : SHOWN.getFirst(),
                days(query),
                query.filter("aside").equals("yes"),
                text.substring(0, Math.min(LONGEST_TEXT, text.length())));
    }

    /** One of {@link #DAYS}. */
    static int days(TableQuery query) {
        return DAYS.stream()
                .filter(days -> Integer.toString(days).equals(query.filter("days")))
                .findFirst()
                .orElse(USUAL_DAYS);
    }
}
