package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.testing.AdjustableClock;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Filling in a sheet: nothing typed is lost, what is wrong is named, and missing evidence is said before anybody submits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetTest {
    private RunningPortal portal;
    private Line line;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
        line = new Line(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void whatIsTypedIsKeptRightOrWrong() {
        var school = line.registered("示例自动保存学校");
        var path = "/apply/" + line.draft(school) + "/sections/g-A";
        assertThat(school.get(path).body()).contains("data-autosave=\"" + path + "/autosave\"");
        var kept = autosave(school, path, 0, Map.of("m.A4", "12.5", "n.A4", "写到一半"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .contains("data-version=\"1\"", "已保存", "href=\"#m.A4\"", "A4：请填写 0 到 12 的数")
                .doesNotContain("<html");
        assertThat(school.get(path).body()).contains("value=\"12.5\"", "写到一半", "name=\"version\" value=\"1\"");
        assertThat(autosave(school, path, 1, Map.of("m.A4", "12")).body()).contains("data-version=\"2\"");
    }

    @Test
    void theSecondTabIsToldAndWritesNothing() {
        var school = line.registered("示例两个窗口学校");
        var path = "/apply/" + line.draft(school) + "/sections/g-A";
        school.get(path);
        autosave(school, path, 0, Map.of("n.A1", "第一个窗口"));
        var second = autosave(school, path, 0, Map.of("n.A1", "第二个窗口"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("示例两个窗口学校", "对照双方内容");
        assertThat(school.get(path).body()).contains("第一个窗口").doesNotContain("第二个窗口");
        assertThat(autosave(school, path, 0, Map.of("n.A1", "第一个窗口")).statusCode())
                .as("the answer to the first save got lost, the same is sent again")
                .isEqualTo(200);
    }

    @Test
    void aSheetThatIsHandedInIsNotSavedAnyMore() {
        var school = line.registered("示例已提交学校");
        var number = line.submitted(school);
        var answer = autosave(school, "/apply/" + number + "/sections/g-A", 1, Map.of("n.A1", "太晚"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("不能再修改");
    }

    @Test
    void anAssessorsMarksAndOpinionAreKeptToo() {
        var office = line.office();
        var assessor = line.assessor();
        var seat = line.assigned(office, line.accepted(line.registered("示例评估中学校"), office), assessor);
        line.declareFree(assessor, seat);
        var path = "/desk/assessments/" + seat;
        assessor.get(path);
        assertThat(autosave(assessor, path + "/sections/g-A", 0, Map.of("n.A1", "现场看过"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(assessor.get(path + "/sections/g-A").body()).contains("现场看过");
        assertThat(assessor.post(path + "/opinion", Map.of("opinion", "意见写到一半")).statusCode())
                .isEqualTo(200);
        assertThat(assessor.get(path).body()).contains("意见写到一半");
    }

    @Test
    void aRefusedNumberSaysWhatIsAllowedAndStays() {
        var school = line.registered("示例数字学校");
        var path = "/apply/" + line.draft(school) + "/sections/g-A";
        assertThat(school.get(path).body()).contains("可填 0–12<");
        var fields = new LinkedHashMap<>(Line.best(school, line.section("g-A"), 0));
        fields.put("m.A4", List.of("9500"));
        var refused = school.postExactly(path, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#m.A4\">A4：请填写 0 到 12 的数", "value=\"9500\"", "data-dirty=\"yes\"");
    }

    @Test
    void everyProblemNamesItsFieldAndLeadsThere() {
        var school = line.registered("示例出错学校");
        school.get("/apply/organisation");
        var number = line.draft(school);
        var office = line.office();
        var screening = line.screening(line.registered("示例初审出错学校"), office);
        office.get("/desk/cases/" + screening + "/screening");
        named(school.post("/apply/organisation", Map.of("version", "1", "code", Line.creditCode())));
        named(school.post("/apply/" + number + "/submit", Map.of()));
        named(office.post("/desk/cases/" + screening + "/screening", Map.of()));
        named(office.post("/desk/cases/" + screening + "/screening", Map.of("outcome", "return")));
        named(office.post("/desk/cases/" + screening + "/screening", Map.of("outcome", "accept")));
        named(office.post("/desk/cases/" + screening + "/screening", Map.of("outcome", "reject")));
        assessing(office);
        var admin = portal.surfer("admin@songjiang");
        admin.get("/admin/people/new");
        named(admin.post("/admin/people/new", Map.of()));
        named(admin.post("/account/password", Map.of()));
        var stranger = portal.surfer();
        stranger.get("/register");
        named(stranger.post("/register", Map.of()));
    }

    private void assessing(Surfer office) {
        var number = line.accepted(line.registered("示例评估出错学校"), office);
        office.get("/desk/cases/" + number + "/assessors");
        named(office.post("/desk/cases/" + number + "/assessors", Map.of("finish-days", "0")));
        var assessor = line.assessor();
        var path = "/desk/assessments/" + line.assigned(office, number, assessor);
        assessor.get(path);
        named(assessor.post(path + "/declaration", Map.of()));
        named(assessor.post(path + "/declaration", Map.of("conflict-choice", "yes")));
        Line.ok(assessor.post(path + "/declaration", Map.of("conflict-choice", "no")));
        named(assessor.post(path + "/hand-in", Map.of()));
    }

    @Test
    void inEnglishTooEveryProblemGoesByTheLabelOfItsField() {
        var school = line.registered("示例标签学校").reading("en");
        labelled(school.post("/apply/organisation", Map.of("version", "1", "code", Line.creditCode())));
        labelled(school.post("/apply/" + line.draft(school) + "/submit", Map.of()));
        var admin = portal.surfer("admin@songjiang").reading("en");
        admin.get("/admin/people/new");
        labelled(admin.post("/admin/people/new", Map.of()));
        labelled(admin.post("/account/password", Map.of()));
        var stranger = portal.surfer().reading("en");
        stranger.get("/register");
        labelled(stranger.post("/register", Map.of()));
    }

    /** Each problem that leads to a field begins with the field's label or legend; a box to tick has a sentence that says it. */
    private static void labelled(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as("%s", refused.uri()).isEqualTo(422);
        for (var link : problems(refused)) {
            var said = link.group(2).split("：|: ", 2)[0];
            var id = link.group(1);
            var label = Pattern.compile("<label[^>]* for=\"" + Pattern.quote(id) + "\"[^>]*><span>([^<]*)</span>")
                    .matcher(refused.body());
            var sentence = Pattern.compile(" id=\"" + Pattern.quote(id) + "\"[^>]*>\\s*<span>([^<]*)</span></label>")
                    .matcher(refused.body());
            if (label.find()) {
                assertThat(said).as("%s in %s", id, refused.uri()).isEqualTo(label.group(1));
            } else if (sentence.find()) {
                assertThat(sentence.group(1)).as("%s in %s", id, refused.uri()).containsIgnoringCase(said);
            } else {
                assertThat(refused.body()).as("%s in %s", id, refused.uri()).contains(">" + said + "</legend>");
            }
        }
    }

    private static List<MatchResult> problems(HttpResponse<String> refused) {
        var body = refused.body();
        var from = Math.max(0, body.indexOf("id=\"problems\""));
        return Pattern.compile("<a href=\"#([^\"]+)\">([^<]*)</a>")
                .matcher(body.substring(from, Math.max(from, body.indexOf("</ul>", from))))
                .results()
                .toList();
    }

    private static void named(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as("%s", refused.uri()).isEqualTo(422);
        labelled(refused);
        var links = problems(refused);
        assertThat(links).as("%s", refused.uri()).isNotEmpty();
        assertThat(links)
                .as("%s: in the order of the fields", refused.uri())
                .extracting(link -> refused.body().indexOf(" id=\"" + link.group(1) + "\""))
                .isSorted();
        for (var link : links) {
            assertThat(link.group(2)).as("%s", refused.uri()).matches("[^a-z：]+：.+");
            assertThat(refused.body()).as("%s", refused.uri()).contains("id=\"" + link.group(1) + "\"");
        }
    }

    @Test
    void missingEvidenceIsSaidBeforeItIsTooLate() {
        var school = line.registered("示例无材料学校");
        var number = line.draft(school);
        assertThat(school.get("/apply/" + number).body()).doesNotContain("缺佐证");
        line.fill(school, "/apply/" + number);
        assertThat(school.get("/apply/" + number).body()).contains("缺佐证 5 项", "近12个月台账；收运单据抽样");
        assertThat(school.get("/apply/" + number + "/submit").body())
                .contains("但没有佐证", "#A4")
                .containsPattern("<b>有 \\d+ 项填了达到，但没有佐证。</b>")
                .as("and once more before it is sent")
                .containsPattern("confirm__question[^>]*>有 \\d+ 项填了达到，但没有佐证。");
        assertThat(school.get("/apply/" + number + "/sections/g-A").body()).contains("还没有佐证。细则要求：合同相关页");
        school.get("/apply/" + number + "/submit");
        Line.ok(school.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        assertThat(line.office().get("/desk/cases/" + number).body()).contains("没有上传佐证");
    }

    @Test
    void whatWasTypedWhenTheSessionEndedIsInTheFormAgainAfterLoggingIn() {
        var login = "applicant-idle";
        var school = line.registered("示例超时学校", login);
        var path = "/apply/" + line.draft(school) + "/sections/g-A";
        for (var part : List.of("/score", "/autosave", "")) {
            var back = afterIdling(school, login, path, path + part, Map.of("version", "0", "n.A1", "写了很久" + part));
            var page = school.follow(back);
            assertThat(page.uri().getPath()).as(part).isEqualTo(path);
            assertThat(page.body())
                    .as(part)
                    .contains(">写了很久" + part + "</textarea>", "登录超时前填写的内容已经放回下面", "data-dirty=\"yes\"");
        }
        assertThat(school.get(path).body()).as("nothing is saved unseen").doesNotContain("写了很久");
    }

    @Test
    void whatWasSavedSinceIsShownBesideWhatWasTypedBefore() {
        var login = "applicant-idle-twice";
        var school = line.registered("示例超时又保存学校", login);
        var path = "/apply/" + line.draft(school) + "/sections/g-A";
        var back = afterIdling(school, login, path, path + "/score", Map.of("version", "0", "n.A1", "先写的"));
        school.get(path);
        assertThat(autosave(school, path, 0, Map.of("n.A1", "后写的")).statusCode())
                .isEqualTo(200);
        assertThat(school.follow(back).body())
                .contains(">先写的</textarea>", "<q>后写的</q>")
                .doesNotContain("data-autosave");
    }

    @Test
    void anAssessorsMarksAndOpinionComeBackIntoTheirFormsToo() {
        var office = line.office();
        var assessor = line.assessor();
        var seat = line.assigned(office, line.accepted(line.registered("示例评估超时学校"), office), assessor);
        line.declareFree(assessor, seat);
        var path = "/desk/assessments/" + seat;
        var section = path + "/sections/g-A";
        var marks = Map.of("version", "0", "n.A1", "现场所见");
        var back = afterIdling(assessor, "assessor@songjiang", section, section + "/score", marks);
        assertThat(assessor.follow(back).body()).contains(">现场所见</textarea>", "data-dirty=\"yes\"");
        var opinion = Map.of("opinion", "意见写到一半就超时");
        back = afterIdling(assessor, "assessor@songjiang", path, path + "/opinion", opinion);
        assertThat(assessor.follow(back).body()).contains(">意见写到一半就超时</textarea>", "data-dirty=\"yes\"");
    }

    /** Sends it as a script does, half an hour late, and logs in again; gives the answer to that. */
    private HttpResponse<String> afterIdling(
            Surfer surfer, String login, String page, String path, Map<String, String> typed) {
        surfer.get(page);
        portal.bean(AdjustableClock.class).advance(Duration.ofMinutes(31));
        var form = new StringBuilder("_csrf=" + surfer.token());
        typed.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var sent = surfer.send(surfer.request(path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        var kept = sent.headers().firstValue("HX-Redirect").orElseThrow();
        surfer.get(kept);
        return surfer.post(
                "/login",
                Map.of("login", login, "password", RunningPortal.PASSWORD, "kept", kept.replace("/login?kept=", "")));
    }

    private static HttpResponse<String> autosave(Surfer surfer, String path, int version, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("version", Integer.toString(version));
        return surfer.post(path + "/autosave", fields);
    }
}
