package city.wufei.portal.sitecode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteKeyPagesTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String KEYS = "/site-codes/keys";

    private static RunningPortal portal;
    private static Surfer office;
    private static Surfer operator;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("wufei.api-internal-url", "http://127.0.0.1:1"));
        office = portal.surfer("office@songjiang");
        operator = portal.surfer("operator@songjiang");
        library();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void forgetKeysAndPosters() {
        portal.bean(Transactions.class)
                .inTransaction(transaction ->
                        transaction.update("DELETE FROM site_poster") + transaction.update("DELETE FROM site_key"));
    }

    @Test
    void theKeyIsMadeWithTheFirstPosterAndItsPrivateHalfIsSealed() {
        assertThat(office.get(KEYS).body()).contains("还没有密钥");

        print("fangsong-base-01");

        assertThat(office.get(KEYS).body())
                .contains("签名中", key(1).keyId())
                .doesNotContain("仅验证旧海报")
                .doesNotContain(">已作废<");
        assertThat(library().signingKey(key(1).keyId())).hasValue(key(1).published());
        assertThat(portal.bean(KeySeal.class).open(key(1).sealed(), DISTRICT, key(1).keyId()))
                .isPresent();
    }

    @Test
    void aNewKeySignsNewPostersAndOldOnesStayGenuineUntilTheirKeyIsRevoked() {
        var old = print("fangsong-base-01");
        assertThat(rotate(1)).contains("新密钥已生成");
        var fresh = print("guangfulin-base-01");

        assertThat(fresh.keyId()).isEqualTo(key(2).keyId()).isNotEqualTo(old.keyId());
        assertThat(outcome(old)).isInstanceOf(SiteCodeOutcome.Genuine.class);
        assertThat(print("fangsong-base-01").serial()).isEqualTo(old.serial());

        assertThat(revoke(old.keyId())).contains("已作废");
        assertThat(outcome(old)).isEqualTo(new SiteCodeOutcome.UnknownKey(old.keyId()));
        assertThat(outcome(fresh)).isInstanceOf(SiteCodeOutcome.Genuine.class);
        assertThat(print("fangsong-base-01").keyId()).isEqualTo(fresh.keyId());
    }

    @Test
    void aSecondClickChangesNothing() {
        rotate(0);
        assertThat(rotate(0)).contains("没有重复生成");
        assertThat(portal.bean(SiteKeys.class).all(DISTRICT)).hasSize(1);

        revoke(key(1).keyId());
        assertThat(revoke(key(1).keyId())).contains("之前已经作废");
    }

    @Test
    void twoWhoNeedTheFirstKeyAtOnceMakeOne() throws Exception {
        List<Callable<Integer>> both =
                List.of(() -> click(office, "fangsong-base-01"), () -> click(operator, "guangfulin-base-01"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(both)) {
                assertThat(each.get()).isEqualTo(303);
            }
        }
        assertThat(portal.bean(SiteKeys.class).all(DISTRICT)).hasSize(1);
    }

    @Test
    void underANewSecretANewKeySignsAndTheWallsStayValid() {
        var old = print("fangsong-base-01");
        var otherSecret = new KeySeal(new SecretKeySpec(new byte[32], "AES"), new SecureRandom());
        var sealed = otherSecret.seal(SiteCodes.newKeyPair().getPrivate(), DISTRICT, old.keyId());
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update("UPDATE site_key SET private_key = ?", sealed));

        print("guangfulin-base-01");

        assertThat(portal.bean(Posters.class)
                        .ofPlace(DISTRICT, "guangfulin-base-01")
                        .getFirst()
                        .keyId())
                .isEqualTo(key(2).keyId());
        assertThat(outcome(old)).isInstanceOf(SiteCodeOutcome.Genuine.class);
    }

    @Test
    void operatorsSeeTheKeysAndTheOfficeChangesThem() {
        rotate(0);
        assertThat(operator.get(KEYS).body()).contains(key(1).keyId()).doesNotContain("/revoke");
        operator.get("/places");
        assertThat(operator.post(KEYS, Map.of("seen", "1")).statusCode()).isEqualTo(403);
        assertThat(operator.post(KEYS + "/" + key(1).keyId() + "/revoke", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.surfer("publicity@songjiang").get(KEYS).statusCode()).isEqualTo(403);
        assertThat(portal.surfer().get(KEYS).statusCode()).isEqualTo(303);
    }

    @Test
    void theTrailSaysInWordsWhichPosterWasRevokedWhenByWhomAndWhy() {
        var serial = print("fangsong-base-01").serial();
        operator.get("/site-codes/posters/" + serial + "/revoke");
        assertThat(operator.post("/site-codes/posters/" + serial + "/revoke", Map.of("reason", "海报被撕"))
                        .statusCode())
                .isEqualTo(303);
        var admin = portal.surfer("admin@songjiang");
        var trail = "/admin/audit?action=site-poster.revoke";
        assertThat(admin.get(trail).body())
                .contains("作废打卡海报", ">时间</span>", ">操作人</span>", ">密钥编号</span>", "海报被撕")
                .doesNotContain(">key</span>", ">at</span>", ">by</span>");
        assertThat(admin.reading("en").get(trail).body())
                .contains(">Time</span>", ">By</span>", ">Key</span>")
                .doesNotContain(">key</span>", ">at</span>", ">by</span>");
    }

    @Test
    void anotherDistrictsKeyIsNotHere() {
        rotate(0);
        var qingpu = portal.surfer("office@qingpu");
        assertThat(qingpu.get(KEYS).body()).contains("还没有密钥");
        assertThat(qingpu.post(KEYS + "/" + key(1).keyId() + "/revoke", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(key(1).isRevoked()).isFalse();
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        assertThat(office.postExactly(KEYS, Map.of("seen", List.of("0"))).statusCode())
                .isEqualTo(403);
        assertThat(office.postExactly(KEYS + "/0/revoke", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(portal.bean(SiteKeys.class).all(DISTRICT)).isEmpty();
    }

    private String rotate(int seen) {
        office.get(KEYS);
        return office.follow(office.post(KEYS, Map.of("seen", Integer.toString(seen))))
                .body();
    }

    private String revoke(String keyId) {
        office.get(KEYS);
        return office.follow(office.post(KEYS + "/" + keyId + "/revoke", Map.of()))
                .body();
    }

    private Poster print(String place) {
        assertThat(click(office, place)).isEqualTo(303);
        return portal.bean(Posters.class).ofPlace(DISTRICT, place).getFirst();
    }

    private static int click(Surfer surfer, String place) {
        surfer.get("/places");
        return surfer.post("/places/posters", Map.of("one", place)).statusCode();
    }

    private SiteKey key(int number) {
        return portal.bean(SiteKeys.class).all(DISTRICT).stream()
                .filter(key -> key.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static SiteCodeOutcome outcome(Poster poster) {
        return SiteCodes.verify(poster.code(), library()::signingKey);
    }

    private static Library library() {
        var feed = portal.bean(PublicationFeed.class);
        feed.refresh();
        return feed.library();
    }
}
