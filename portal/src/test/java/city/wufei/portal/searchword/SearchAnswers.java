package city.wufei.portal.searchword;

import city.wufei.portal.testing.StaffApiStandIn;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What app-api says in the tests of this package. */
final class SearchAnswers {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private SearchAnswers() {}

    /** Three words: one that found nothing, one that would find something now, one that was guessed at. */
    static void words(StaffApiStandIn api) {
        api.answer("/sorting/searches", 200, """
                {"district":"310117-songjiang","from":"2026-10-29","to":"2026-11-27","items":[
                 {"words":"鳄鱼标本","searches":17,"lastDay":"2026-11-27"},
                 {"words":"果核","searches":5,"lastDay":"2026-11-25",
                  "now":{"item":"5XKQ0M2V7H3TA","name":"苹果核","category":"food","match":"alias","confidence":"high"}},
                 {"words":"龙骨头","searches":4,"lastDay":"2026-11-20",
                  "answered":{"item":"5XKQ0M2V7H3TB","name":"大棒骨","category":"residual","match":"inferred","confidence":"low"},
                  "now":{"item":"5XKQ0M2V7H3TB","name":"大棒骨","category":"residual","match":"inferred","confidence":"low"}}]}
                """);
    }

    static void manyWords(StaffApiStandIn api, int number) {
        api.answer(
                "/sorting/searches",
                200,
                IntStream.range(0, number)
                        .mapToObj("{\"words\":\"词%1$03d\",\"searches\":9,\"lastDay\":\"2026-11-27\"}"::formatted)
                        .collect(Collectors.joining(
                                ",",
                                "{\"district\":\"310117-songjiang\",\"from\":\"2026-10-29\",\"to\":\"2026-11-27\",\"items\":[",
                                "]}")));
    }

    static void noWords(StaffApiStandIn api) {
        manyWords(api, 0);
    }

    /** So many days, the busier the later. */
    static void figures(StaffApiStandIn api, int days) {
        api.answer(
                "/sorting/search-figures",
                200,
                IntStream.range(0, days)
                        .mapToObj(at -> day(TODAY.minusDays(days - 1L - at), at))
                        .collect(Collectors.joining(
                                ",",
                                "{\"district\":\"310117-songjiang\",\"from\":\"%s\",\"to\":\"%s\",\"days\":["
                                        .formatted(TODAY.minusDays(days - 1L), TODAY),
                                "]}")));
    }

    private static String day(LocalDate day, int at) {
        return """
                {"day":"%s","searches":%d,"unanswered":%d,"unansweredShare":0.1,
                 "byMatch":{"exact":%d,"alias":%d,"prefix":0,"pinyin":0,"initials":0,"fuzzy":0,"inferred":0},
                 "topWords":[{"words":"大骨头","searches":%d}]}
                """.formatted(day, 10 * at, at, 6 * at, 3 * at, 5 * at);
    }
}
