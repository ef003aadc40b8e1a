package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.secret.Secret;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.sorting.EditTrial;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingLine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editors' desk: what they read, and what an edit would do. */
class SortingDeskTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/sorting";
    private static final String LINE =
            "{\"line\":{\"name\":\"%s\",\"category\":\"residual\",\"rule\":\"gbt19095-2019\"%s}%s}";

    @Test
    void anEditorFindsEntriesAsTheyWereWritten() throws JOSEException {
        var found = get("/entries?q=" + encoded("大骨头")).is(200).json().at("/items/0");

        assertThat(found.path("name").asString()).isEqualTo("大棒骨");
        assertThat(found.path("aliases").get(0).asString()).isEqualTo("大骨头");
        assertThat(found.path("tip").asString()).isEqualTo("沥干后投放。");
        assertThat(found.at("/rule/title").asString()).isEqualTo("GB/T 19095-2019");
        assertThat(found.path("theme").asString()).isEqualTo("厨房");
        assertThat(found.path("layer").asString()).isEqualTo("cn");
        assertThat(found.path("edited").asBoolean()).isFalse();

        var detail = get("/entries/" + found.path("id").asString()).is(200).json();
        assertThat(detail.at("/entry/name")).isEqualTo(detail.at("/shipped/name"));
        get("/entries/0000000000000").isProblem(404, "not-found");
        get("/entries?q=" + encoded("骨")).is(200);
        get("/entries?q=").isProblem(400, "invalid-request");
        get("/entries?q=a&limit=51").isProblem(400, "invalid-request");
    }

    @Test
    void anEditorChoosesFromTheRulesOfTheDistrict() throws JOSEException {
        var rules = get("/rules").is(200).json();

        assertThat(rules.at("/items/0/id").asString()).isEqualTo("gbt19095-2019");
        assertThat(rules.path("subs").get(0).asString()).isEqualTo("animal");
        assertThat(rules.path("streams").size()).isEqualTo(6);
    }

    @Test
    void anEditIsSeenBeforeItIsPublished() throws JOSEException {
        var preview = preview(LINE.formatted("粘鼠板", ",\"aliases\":[\"粘鼠贴\"]", ",\"queries\":[\"粘鼠贴怎么扔\"]"))
                .is(200)
                .json();

        assertThat(preview.path("problems").isEmpty()).isTrue();
        assertThat(preview.path("entryId").asString()).isEqualTo(SortingEntry.idOf("粘鼠板"));
        assertThat(preview.path("before").isMissingNode()).isTrue();
        assertThat(preview.at("/after/layer").asString()).isEqualTo(Fixtures.SONGJIANG);
        assertThat(preview.path("searches").size()).isEqualTo(3);
        assertThat(preview.at("/searches/2/after/0/name").asString()).isEqualTo("粘鼠板");
        assertThat(preview.path("asked").asInt()).isGreaterThan(100);

        var changed = preview("{\"line\":{\"name\":\"大棒骨\",\"category\":\"food\",\"note\":\"试行\",\"tip\":\"沥干后投放。\"}}")
                .is(200)
                .json();
        assertThat(changed.at("/publishes/tip").isMissingNode()).isTrue();
        assertThat(changed.at("/before/category").asString()).isEqualTo("residual");
        assertThat(changed.at("/after/category").asString()).isEqualTo("food");
        assertThat(changed.path("questions").isEmpty()).isFalse();
        assertThat(searched(Fixtures.SONGJIANG, "粘鼠板")).doesNotContain("粘鼠板\",\"category");
    }

    @Test
    void whatIsWrongWithAnEditIsSaid() throws JOSEException {
        assertThat(codes(LINE.formatted("首饰收纳匣", ",\"aliases\":[\"果核\"]", ""))).containsExactly("alias-taken");
        assertThat(codes(LINE.formatted("水银镜", "", ""))).contains("hazardous-word");
        assertThat(codes("{\"line\":{\"name\":\"新\",\"category\":\"food\",\"rule\":\"nowhere\"}}"))
                .containsExactly("unknown-rule");
        assertThat(codes("{\"line\":{\"name\":\"大棒骨\"},\"withdrawn\":true}")).containsExactly("changes-nothing");
        preview("{\"line\":{\"name\":\" \"}}").isProblem(400, "invalid-request");
        preview("{\"line\":{\"name\":\"新\",\"colour\":\"red\"}}").isProblem(400, "malformed-request");
        preview("{}").isProblem(400, "invalid-request");
        preview(LINE.formatted("新", ",\"aliases\":[" + "\"a\",".repeat(200) + "\"b\"]", ""))
                .isProblem(400, "invalid-request");
        preview(LINE.formatted("新", ",\"states\":[{\"state\":\"x\",\"words\":[],\"category\":\"gold\"}]", ""))
                .isProblem(400, "malformed-request");
    }

    @Test
    void nobodyElseSitsAtTheDesk() throws JOSEException {
        for (var path : List.of("/entries?q=a", "/entries/0000000000000", "/rules")) {
            API.get(DESK + path).send().isProblem(401, "unauthenticated");
            API.get(DESK + path).as(API.guestOf(Fixtures.SONGJIANG)).send().isProblem(403, "forbidden");
            API.get(DESK + path).as(staff("publicity", Fixtures.QINGPU)).send().isProblem(403, "wrong-district");
            API.get(DESK + path)
                    .as(staff("operator screener", Fixtures.SONGJIANG))
                    .send()
                    .isProblem(403, "forbidden");
        }
        var body = LINE.formatted("新", "", "");
        API.post(DESK + "/preview", body).send().isProblem(401, "unauthenticated");
        API.post(DESK + "/preview", body)
                .as(API.guestOf(Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        API.post(DESK + "/preview", body)
                .as(staff("office", Fixtures.QINGPU))
                .send()
                .isProblem(403, "wrong-district");
        API.post(DESK + "/preview", body)
                .as(staff("assessor", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        API.post(DESK + "/preview", body)
                .as(staff("assessor admin", Fixtures.SONGJIANG))
                .send()
                .is(200);
    }

    @Test
    void manyAtOnceAllGetTheirTurn() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> preview(LINE.formatted("新物" + i, "", "")))
                    .toList();
            for (Future<Answer> answer : executor.invokeAll(asked)) {
                assertThat(answer.get().status()).isIn(200, 503);
            }
        }
    }

    @Test
    void whatIsPublishedAnswersInItsDistrictOnly() throws Exception {
        var line = Json.read(
                "{\"name\":\"云间特产盒\",\"category\":\"recyclable\",\"rule\":\"gbt19095-2019\"}", SortingLine.class);
        var id = SortingEntry.idOf(line.name());
        var store = new PublicationStore(Ids.tsid(), Clock.systemUTC());

        publish(store, Draft.of(Kind.SORTING_EDIT, id, Fixtures.SONGJIANG, EditTrial.file(line)));

        assertThat(within(() -> searched(Fixtures.SONGJIANG, "云间特产盒").contains("\"match\":\"exact\"")))
                .isTrue();
        assertThat(searched(Fixtures.QINGPU, "云间特产盒")).doesNotContain("\"match\":\"exact\"");
        var detail = get("/entries/" + id).is(200).json();
        assertThat(detail.at("/entry/edited").asBoolean()).isTrue();
        assertThat(detail.path("shipped").isMissingNode()).isTrue();

        try (var connection = API.database().getConnection()) {
            store.withdraw(connection, Kind.SORTING_EDIT, Fixtures.SONGJIANG, id);
        }
        assertThat(within(() -> !searched(Fixtures.SONGJIANG, "云间特产盒").contains("\"match\":\"exact\"")))
                .isTrue();
    }

    private static void publish(PublicationStore store, Draft draft) throws SQLException {
        try (var connection = API.database().getConnection()) {
            store.publish(connection, draft);
        }
    }

    private static boolean within(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    private static String searched(String district, String words) {
        return API.get("/v1/districts/" + district + "/sorting/search?q=" + encoded(words))
                .send()
                .is(200)
                .body();
    }

    private static List<String> codes(String proposal) throws JOSEException {
        return preview(proposal)
                .is(200)
                .json()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("code").asString())
                .toList();
    }

    private static Answer get(String path) throws JOSEException {
        return API.get(DESK + path).as(staff("publicity", Fixtures.SONGJIANG)).send();
    }

    private static Answer preview(String proposal) throws JOSEException {
        return API.post(DESK + "/preview", proposal)
                .as(staff("office publicity", Fixtures.SONGJIANG))
                .send();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String staff(String roles, String district) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .subject("staff-1")
                .audience("staff")
                .claim("role", roles)
                .claim("district", district)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(API.beans().getBean(Secret.class).keyFor("staff")));
        return token.serialize();
    }
}
