package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.photo.Snapshots;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.id.Ids;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class BarcodeProposalTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String POST = "/v1/barcode-proposals";
    private static final String MINE = "/v1/me/barcode-proposals";
    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/barcode-proposals";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String editor = API.staff("publicity", Fixtures.SONGJIANG);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String WATER = proposal("6901234567892", "矿泉水");
    private static final String WITH_PHOTO = WATER.replace("\"name\"", "\"photo\":\"%s\",\"name\"");

    private static String proposal(String ean, String name) {
        return """
                {"district":"310117-songjiang","ean":"%s","name":"%s","parts":[{"part":"瓶身","category":"recyclable"}]}
                """.formatted(ean, name);
    }

    /** A number that no other test uses. */
    private static String fresh() {
        var digits = "6900000%05d".formatted(NUMBERS.incrementAndGet());
        return digits + Gtin.checkDigit(digits);
    }

    @Test
    void whatAResidentSendsIsTheirsToFollow() {
        var sent = send(WATER).is(201);

        assertThat(sent.text("status")).isEqualTo("received");
        var mine = API.get(MINE).as(resident).send().is(200);
        assertThat(mine.json().path("items")).hasSize(1);
        assertThat(mine.json().at("/items/0")).isEqualTo(sent.json());
        assertThat(API.get(MINE)
                        .as(API.guestOf(Fixtures.SONGJIANG))
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        API.get(MINE).send().isProblem(401, "unauthenticated");
        API.get(MINE).as(editor).send().isProblem(403, "forbidden");
    }

    @Test
    void editorsAcceptWithAWordAndTheResidentReadsIt() {
        var id = send(WATER).is(201).text("id");

        decide(editor, id, "accepted", "谢谢您！").is(200);

        var mine = API.get(MINE).as(resident).send().is(200);
        assertThat(mine.text("items.0.status")).isEqualTo("accepted");
        assertThat(mine.text("items.0.reply")).isEqualTo("谢谢您！");
        assertThat(mine.json().at("/items/0").has("decidedAt")).isTrue();
    }

    @Test
    void aNoNeedsAWord() {
        var id = send(WATER).is(201).text("id");

        assertThat(API.post(DESK + "/" + id + "/decision", "{\"status\":\"declined\"}")
                        .as(editor)
                        .send()
                        .isProblem(400, "invalid-request")
                        .text("errors.0.field"))
                .isEqualTo("reply");
        decide(editor, id, "received", "嗯").isProblem(400, "invalid-request");
        decide(editor, id, "declined", "长".repeat(301)).isProblem(400, "invalid-request");
        decide(editor, id, "declined", "说明书上不是这样写的。").is(200);
    }

    @Test
    void aDecisionIsTakenOnce() {
        var id = send(WATER).is(201).text("id");

        decide(editor, id, "accepted", "好").is(200);

        decide(editor, id, "accepted", "好").is(200); // asked for again after a lost answer
        decide(editor, id, "declined", "不").isProblem(409, "already-decided");
        decide(API.staff("staff-2", "office", Fixtures.SONGJIANG), id, "accepted", "好")
                .isProblem(409, "already-decided");
        decide(editor, "0NV2A9T7GQ4CM", "accepted", "好").isProblem(404, "not-found");
        decide(editor, "nothing", "accepted", "好").isProblem(404, "not-found");
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 5; round++) {
                var id = send(proposal(fresh(), "别的东西")).is(201).text("id");
                List<Callable<Answer>> both = IntStream.range(0, 2)
                        .<Callable<Answer>>mapToObj(i -> () -> decide(
                                API.staff("editor-" + i, "publicity", Fixtures.SONGJIANG),
                                id,
                                i == 0 ? "accepted" : "declined",
                                "第 " + i))
                        .toList();

                assertThat(threads.invokeAll(both))
                        .extracting(answer -> answer.resultNow().status())
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void onlyEditorsOfTheDistrictReadAndDecide() {
        var id = send(WATER).is(201).text("id");
        for (var path : List.of(DESK, DESK + "/" + id, DESK + "/" + id + "/photo")) {
            API.get(path).send().isProblem(401, "unauthenticated");
            API.get(path).as(resident).send().isProblem(403, "forbidden");
            API.get(path)
                    .as(API.staff("operator screener", Fixtures.SONGJIANG))
                    .send()
                    .isProblem(403, "forbidden");
            API.get(path).as(API.staff("publicity", Fixtures.QINGPU)).send().isProblem(403, "wrong-district");
        }
        var theirs = "/staff/v1/districts/" + Fixtures.QINGPU + "/barcode-proposals/" + id;
        API.get(theirs).as(API.staff("admin", Fixtures.QINGPU)).send().isProblem(404, "not-found");
        API.post(theirs + "/decision", "{\"status\":\"accepted\"}")
                .as(API.staff("admin", Fixtures.QINGPU))
                .send()
                .isProblem(404, "not-found");
        decide(API.staff("operator", Fixtures.SONGJIANG), id, "accepted", "好").isProblem(403, "forbidden");
        API.get(DESK + "/" + id)
                .as(API.staff("screener office", Fixtures.SONGJIANG))
                .send()
                .is(200);
    }

    @Test
    void editorsReadByStatusByWordsAndPageByPage() {
        var id = send(WATER).is(201).text("id");
        decide(editor, id, "declined", "不是").is(200);
        send(WATER).is(201);
        send(proposal(fresh(), "别的东西")).is(201);

        assertThat(list("?status=received")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(list("?status=declined"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(status(one)).isEqualTo("declined"));
        assertThat(list("?q=%25")).isEmpty();
        assertThat(list("?q=%E5%88%AB%E7%9A%84&status=received")).isNotEmpty();
        var first = API.get(DESK + "?limit=1").as(editor).send().is(200);
        var second = API.get(DESK + "?limit=1&cursor=" + first.text("cursor"))
                .as(editor)
                .send()
                .is(200);
        assertThat(second.json().at("/items/0")).isNotEqualTo(first.json().at("/items/0"));
        API.get(DESK + "?status=lost").as(editor).send().isProblem(400, "invalid-request");
        API.get(DESK + "?limit=101").as(editor).send().isProblem(400, "invalid-request");
    }

    @Test
    void aPictureGoesWithItOnce() {
        var photo = API.upload("/v1/me/photos", "photo", Snapshots.png())
                .as(resident)
                .send()
                .is(201)
                .text("id");
        var strangers = API.upload("/v1/me/photos", "photo", Snapshots.png())
                .as(API.guestOf(Fixtures.SONGJIANG))
                .send()
                .is(201)
                .text("id");
        send(WITH_PHOTO.formatted(strangers)).isProblem(422, "photo-unknown");
        send(WITH_PHOTO.formatted("nothing")).isProblem(422, "photo-unknown");

        var sent = send(WITH_PHOTO.formatted(photo)).is(201);

        assertThat(sent.text("photo")).isEqualTo(photo);
        var seen = API.get(DESK + "/" + sent.text("id") + "/photo")
                .as(editor)
                .send()
                .is(200);
        assertThat(seen.response().body())
                .isEqualTo(API.get("/v1/me/photos/" + photo)
                        .as(resident)
                        .send()
                        .is(200)
                        .response()
                        .body());
        send(WITH_PHOTO.replace("6901234567892", "96385074").formatted(photo)).isProblem(422, "photo-unknown");
    }

    @Test
    void theSameKeyIsTheSameDeed() {
        var first = API.post(POST, WATER).as(resident).key("feedback-1").send().is(201);

        assertThat(API.post(POST, WATER)
                        .as(resident)
                        .key("feedback-1")
                        .send()
                        .is(201)
                        .body())
                .isEqualTo(first.body());
        API.post(POST, proposal(fresh(), "别的东西"))
                .as(resident)
                .key("feedback-1")
                .send()
                .isProblem(422, "idempotency-key-reused");
        assertThat(API.get(MINE).as(resident).send().json().path("items")).hasSize(1);
    }

    @Test
    void everythingIsInTheExportAndGoesWithTheResident() throws Exception {
        send(WATER).is(201);
        var id = Ids.parse(API.get("/v1/me").as(resident).send().text("id")).orElseThrow();
        API.upload("/v1/me/photos", "photo", Snapshots.png())
                .as(resident)
                .send()
                .is(201);

        var export = API.get("/v1/me/export").as(resident).send().is(200).json();
        assertThat(export.path("barcodeProposals")).hasSize(1);
        assertThat(export.path("photos")).hasSize(1);
        API.delete("/v1/me").as(resident).send().is(204);

        for (var table : List.of("barcode_proposal", "resident_photo")) {
            assertThat(API.number("SELECT COUNT(*) FROM %s WHERE resident_id = %d".formatted(table, id)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void oneProposalForANumberWaitsAndAnotherMayFollow() throws Exception {
        var id = send(WATER).is(201).text("id");

        send(WATER.replace("矿泉水", "纯净水")).isProblem(409, "already-proposed");
        decide(editor, id, "declined", "不是").is(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> again = () -> send(WATER);
            assertThat(threads.invokeAll(Collections.nCopies(4, again)))
                    .extracting(answer -> answer.resultNow().status())
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void editorsAreToldOfOthersForTheSameNumber() {
        var ean = fresh();
        var id = send(proposal(ean, "茶")).is(201).text("id");
        API.post(POST, proposal(ean, "绿茶"))
                .as(API.guestOf(Fixtures.SONGJIANG))
                .send()
                .is(201);

        assertThat(API.get(DESK + "/" + id)
                        .as(editor)
                        .send()
                        .is(200)
                        .json()
                        .path("others")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void twentyWaitAtTheMostHoweverManyComeAtOnce() throws Exception {
        for (var i = 0; i < 19; i++) {
            send(proposal(fresh(), "茶")).is(201);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> send(proposal(fresh(), "茶"));
            assertThat(threads.invokeAll(Collections.nCopies(4, one)))
                    .extracting(answer -> answer.resultNow().status())
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        send(proposal(fresh(), "茶")).isProblem(409, "too-many-open");
    }

    @Test
    void whatIsNoProposalIsRefusedByNameAndInWords() {
        send(proposal("6901234567893", "矿泉水")).isProblem(400, "barcode-check-digit");
        send(proposal("12345", "矿泉水")).isProblem(400, "barcode-invalid");
        send(proposal("2012345678903", "称重的苹果")).isProblem(422, "barcode-in-store");
        send(proposal("6901234567892", " ")).isProblem(400, "invalid-request");
        send(proposal("6901234567892", "长".repeat(61))).isProblem(400, "invalid-request");
        send(proposal("6901234567892", "\\u0000水")).isProblem(400, "invalid-request");
        send(WATER.replaceAll("\\[.*]", "[]")).isProblem(400, "invalid-request");
        send(WATER.replaceAll("\\[.*]", "[null]")).isProblem(400, "invalid-request");
        send(WATER.replace("recyclable", "gold")).isProblem(400, "malformed-request");
        send(WATER.replace("瓶身", "长".repeat(31))).isProblem(400, "invalid-request");
        send(WATER.replaceAll("\\[(.*)]", "[" + "$1,".repeat(8) + "$1]")).isProblem(400, "invalid-request");
        send(WATER.replace("310117-songjiang", Fixtures.QINGPU)).isProblem(403, "wrong-district");
        API.post(POST, WATER).send().isProblem(401, "unauthenticated");
        API.post(POST, WATER).as(editor).send().isProblem(403, "forbidden");
    }

    @Test
    void aProposalTakesAFixedNumberOfStatements() {
        StatementCount.reset();
        send(proposal(fresh(), "茶")).is(201);
        assertThat(StatementCount.sent()).hasSize(4);
        StatementCount.reset();
        API.get(MINE).as(resident).send().is(200);
        assertThat(StatementCount.sent()).hasSize(2);
        StatementCount.reset();
        list("?status=received");
        assertThat(StatementCount.sent()).hasSize(1);
    }

    private Answer send(String body) {
        return API.post(POST, body).as(resident).send();
    }

    private static Answer decide(String member, String id, String status, String reply) {
        return API.post(DESK + "/" + id + "/decision", "{\"status\":\"%s\",\"reply\":\"%s\"}".formatted(status, reply))
                .as(member)
                .send();
    }

    private List<JsonNode> list(String query) {
        return API.get(DESK + query)
                .as(editor)
                .send()
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String status(JsonNode one) {
        return one.path("status").asString();
    }
}
