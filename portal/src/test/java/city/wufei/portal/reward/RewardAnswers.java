package city.wufei.portal.reward;

import city.wufei.portal.testing.StaffApiStandIn;
import java.util.List;

/** What app-api says about rewards. */
public final class RewardAnswers {
    public static final String CODE = "7K3D-9QXM-01PA";
    public static final String DISTRICT = "/310117-songjiang";

    private static final String ENDED = ",\"endedAt\":\"2026-11-27T10:32:00+08:00\",\"shop\":\"fangsong-shop\"";

    private RewardAnswers() {}

    /** A stock of the notebook and of something that is published no more, two redemptions, and a code that counts. */
    public static void give(StaffApiStandIn api) {
        api.answer(
                DISTRICT + "/reward-stock",
                200,
                "{\"items\":[" + stock("bags", 40, 35, 2, 3) + "," + stock("gone", 1, 0, 1, 0) + ","
                        + stock("notebook", 5, 0, 2, 3) + "]}");
        api.answer(DISTRICT + "/reward-stock/notebook", 200, stock("notebook", 15, 10, 2, 3));
        api.answer(
                DISTRICT + "/redemptions",
                200,
                "{\"items\":[" + redemption("0NV2A9T7GQ4CP", "reserved", "") + ","
                        + redemption("0NV2A9T7GQ4CM", "handed-over", ENDED) + "],\"cursor\":\"next-page\"}");
        api.answer(DISTRICT + "/redemptions/look", 200, redemption("0NV2A9T7GQ4CP", "reserved", ""));
        api.answer(DISTRICT + "/redemptions/hand-over", 200, redemption("0NV2A9T7GQ4CP", "handed-over", ENDED));
        for (var shop : List.of("fangsong-shop", "jiuting-shop", "yueyang-shop")) {
            api.answer(
                    "/shops/" + shop + "/hand-overs",
                    200,
                    "{\"items\":[" + redemption("0NV2A9T7GQ4CM", "handed-over", ENDED) + ","
                            + redemption("0NV2A9T7GQ4CN", "handed-over", ENDED) + "]}");
        }
    }

    /** From now on a deed is refused with a code. */
    public static void refuse(StaffApiStandIn api, String deed, int status, String code, String title) {
        api.answer(
                DISTRICT + deed,
                status,
                "{\"type\":\"urn:wufei:problem:%1$s\",\"title\":\"%2$s\",\"status\":%3$d,\"code\":\"%1$s\"}"
                        .formatted(code, title, status));
    }

    private static String stock(String reward, int total, int left, int reserved, int handedOver) {
        return "{\"reward\":\"%s\",\"total\":%d,\"left\":%d,\"reserved\":%d,\"handedOver\":%d}"
                .formatted(reward, total, left, reserved, handedOver);
    }

    private static String redemption(String id, String state, String more) {
        return """
                {"id":"%s","reward":"notebook","rewardName":"再生纸笔记本一本","points":60,"state":"%s",
                 "reservedAt":"2026-11-26T09:00:00+08:00","validUntil":"2026-12-10"%s}
                """.formatted(id, state, more);
    }
}
