package city.wufei.portal.sortingedit;

import city.wufei.content.json.Json;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.portal.testing.StaffApiStandIn;
import java.util.Map;

/** What app-api's desk would say, for an entry or two. */
final class DeskStandIn {
    private static final String RULE =
            "{\"id\":\"sh-guide-2019\",\"title\":\"《上海市生活垃圾分类投放指南》\",\"date\":\"2019-06-12\"}";

    private final StaffApiStandIn api;

    DeskStandIn(StaffApiStandIn api) {
        this.api = api;
    }

    /** Knows one rule and the entry 奶茶杯. */
    void isThere() {
        api.answer("/sorting/rules", 200, "{\"items\":[" + RULE + "],\"subs\":[\"plastic\"],\"streams\":[]}");
        api.answer("/sorting/entries", 200, "{\"query\":\"\",\"items\":[" + entry("奶茶杯", "residual") + "]}");
        api.answer(
                "/sorting/entries/" + SortingEntry.idOf("奶茶杯"),
                200,
                "{\"entry\":" + entry("奶茶杯", "residual") + ",\"shipped\":" + entry("奶茶杯", "residual") + "}");
        api.answer(
                "/sorting/entries/0", 404, "{\"type\":\"x\",\"title\":\"没有找到\",\"status\":404,\"code\":\"not-found\"}");
    }

    static String entry(String name, String category) {
        return """
                {"id":"%s","name":"%s","aliases":["茶杯子"],"category":"%s","tip":"倒净","states":[],"components":[],"ask":[],
                 "rule":%s,"theme":"饮料","layer":"cn","edited":false}
                """.formatted(SortingEntry.idOf(name), name, category, RULE);
    }

    /** Its trial finds nothing wrong, and the line is published so. */
    void lets(String name, String category) {
        tries(name, category, "");
    }

    /** Its trial finds a problem. */
    void blames(String name, String category, String code, boolean blocking) {
        tries(
                name,
                category,
                Json.canonical(Map.of("code", code, "blocking", blocking, "field", "", "about", "粘鼠", "other", "毒")));
    }

    private void tries(String name, String category, String problem) {
        api.answer("/sorting/preview", 200, """
                {"entryId":"%1$s","publishes":{"name":"%2$s","category":"%3$s","rule":"sh-guide-2019"},"problems":[%4$s],
                 "after":%5$s,
                 "searches":[{"query":"%2$s","before":[],"after":[{"id":"%1$s","name":"%2$s","category":"%3$s",
                   "match":"exact","confidence":1.0,"ambiguous":false}]}],
                 "asked":600,"rightBefore":590,"rightAfter":589,
                 "questions":[{"query":"杯子","expected":"residual","rightBefore":true,"rightAfter":false}]}
                """.formatted(
                        SortingEntry.idOf(name), name, category, problem, entry(name, category)));
    }

    /** Its trial is of a withdrawal. */
    void letsGo(String name) {
        api.answer("/sorting/preview", 200, """
                {"entryId":"%s","problems":[],"before":%s,"searches":[],"asked":600,"rightBefore":590,"rightAfter":590,
                 "questions":[]}
                """.formatted(SortingEntry.idOf(name), entry(name, "recyclable")));
    }
}
