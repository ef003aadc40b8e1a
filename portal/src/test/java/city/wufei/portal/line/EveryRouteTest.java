package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.portal.evidence.Photos;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.reward.RewardAnswers;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.testing.Wire;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Walks every route that the router knows, so that a new one is walked from the day it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FIELD = Pattern.compile("\\bname=\"([a-z][a-z0-9-]*)\"");
    /** What a person with a mouse cannot send, each in the form in which it stands in an address or a body. */
    private static final List<String> ODD = List.of(
            "",
            "%00",
            "a%0D%0AX-Odd:%20yes",
            "%ED%A0%80%FF%FE",
            "%F0%9F%98%80".repeat(8),
            "x".repeat(5000),
            "-1",
            "99999999999999999999999",
            "1e999999999",
            "9999-12-31",
            "%2B999999-01-01",
            "%27%22%3E%3Cscript%3E%24%7B7*7%7D",
            "..%2F..%2Fetc%2Fpasswd");

    private static final int LONGEST_OF_AN_ADDRESS = 100;
    /** What cannot be decoded at all. */
    private static final List<String> BROKEN = List.of("%zz", "%", "%E4%B8%");

    private static final Set<String> EVERYBODY_LOGGED_IN = Stream.concat(
                    Stream.of("owner"), Stream.of(Role.values()).map(Role::code))
            .collect(Collectors.toSet());
    /** What is gone and what is not one's own looks the same there: a sentence on the page that one came from. */
    private static final Set<String> SAID_ON_THE_NEXT_PAGE = Set.of(
            "/resume/{token}",
            "/admin/sessions/{id}/revoke",
            "/account/sessions/{id}/end",
            "/publicity/barcodes/published/{id}",
            "/publicity/barcodes/published/{id}/withdraw");

    private StaffApiStandIn api;
    private RunningPortal portal;
    private Wire wire;
    private final Map<String, Surfer> people = new LinkedHashMap<>();
    private final Map<String, String> real = new LinkedHashMap<>();
    private final Set<String> fields = new TreeSet<>();

    @TempDir
    static Path uploads;

    @BeforeAll
    void start() throws IOException {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(Map.of(
                "wufei.uploads",
                uploads.toString(),
                "wufei.api-internal-url",
                api.address().toString()));
        residentsSend();
        RewardAnswers.give(api);
        real.put("reward", "notebook"); // which no other district has
        wire = new Wire(portal.address());
        var line = new Line(portal);
        var office = line.office();
        var applicant = line.registered("示例学校甲");
        var number = line.draft(applicant);
        EvidenceFormTest.upload(applicant, number, "照片.jpg", Photos.jpeg());
        real.put(
                "file",
                Line.find(
                        applicant.get("/apply/" + number + "/sections/g-A").body(),
                        "/cases/" + number + "/evidence/([0-9A-Z]{13})"));
        line.fill(applicant, "/apply/" + number);
        applicant.get("/apply/" + number + "/submit");
        Line.ok(applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        office.get("/desk/cases/" + number);
        Line.ok(office.post("/desk/cases/" + number + "/begin", Map.of()));
        Line.ok(line.accept(office, number));
        real.put("number", number);
        real.put("seat", line.assigned(office, number, line.assessor()));
        office.get("/places");
        var printed = Line.location(office.post("/places/posters", Map.of("one", "fangsong-base-01")));
        real.put("serial", printed.replaceAll(".*serial=", ""));
        real.put("place", "fangsong-base-01");
        office.get("/places/fangsong-base-01/screen");
        Line.ok(office.post("/places/fangsong-base-01/screen", Map.of()));
        real.put("screen", text("SELECT screen_id AS x FROM site_screen WHERE district_id = '" + Line.DISTRICT + "'"));
        office.get("/places");
        var run = Line.location(office.post("/places/posters", Map.of("one", "fangsong-base-01", "layout", "a5")));
        real.put("run", run.replaceAll(".*/", ""));
        real.put("keyId", text("SELECT key_id AS x FROM site_key WHERE district_id = '" + Line.DISTRICT + "'"));
        real.put("person", Ids.text(count("SELECT id FROM person WHERE login = 'publicity@songjiang'")));
        real.put(
                "session",
                text("SELECT id AS x FROM login_session WHERE district_id = '" + Line.DISTRICT + "' LIMIT 1"));
        CertificationLineTest.await(
                () -> portal.surfer().get("/registry?district=" + Line.DISTRICT).body(), "示例里弄社区");
        real.put("code", text("SELECT code AS x FROM certificate WHERE district_id = '" + Line.DISTRICT + "' LIMIT 1"));
        real.put("reference", Ids.text(count("SELECT id FROM certificate LIMIT 1")));
        real.put(
                "batch",
                Ids.text(count("SELECT id FROM notice_batch WHERE district_id = '" + Line.DISTRICT + "' LIMIT 1")));
        real.put(
                "edit",
                Ids.text(count("SELECT id FROM sorting_edit WHERE district_id = '" + Line.DISTRICT + "' LIMIT 1")));
        real.put("sheet", Ids.text(sheet()));
        people.put("stranger", portal.surfer());
        people.put("owner", applicant);
        for (var role : Role.values()) {
            people.put(role.code(), someone(Line.DISTRICT, role));
            people.put("other-" + role.code(), someone("310118-qingpu", role));
        }
        var editor = Objects.requireNonNull(people.get("publicity"));
        editor.get("/publicity/barcodes/new");
        var water = Map.of("ean", "6901234567892", "product", "水", "part-1", "瓶", "category-1", "recyclable");
        Line.ok(editor.post("/publicity/barcodes/new", water));
        real.put("barcode", "6901234567892");
        people.values().forEach(surfer -> surfer.get("/login?next=/verify"));
        people.values().forEach(surfer -> surfer.get("/home"));
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : templates.filter(Files::isRegularFile).toList()) {
                var found = FIELD.matcher(Files.readString(file));
                while (found.find()) {
                    fields.add(found.group(1));
                }
            }
        }
        fields.addAll(List.of(
                "m.A1", "n.A1", "m.A4", "m.G1", "sort", "page", "size", "desc", "state", "age", "from", "until"));
        fields.removeAll(Set.of("viewport", "color-scheme", "leave")); // who leaves a device walks no further
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    /** What app-api keeps, and has for this district alone. */
    private void residentsSend() {
        var id = "0NV2A9T7GQ4CM";
        var sent = "\"id\":\"" + id + "\",\"status\":\"received\",\"receivedAt\":\"2026-11-27T10:00:00+08:00\"";
        var proposal =
                "{\"others\":0,\"proposal\":{" + sent + ",\"ean\":\"6901234567892\",\"name\":\"水\",\"parts\":[]}}";
        var correction = "{\"correction\":{" + sent + ",\"words\":\"水\",\"reason\":\"错\"}}";
        for (var kind :
                Map.of("barcode-proposals", proposal, "corrections", correction).entrySet()) {
            var ours = "/" + Line.DISTRICT + "/" + kind.getKey();
            var theirs = "/310118-qingpu/" + kind.getKey() + "/" + id;
            var nothing = "{\"type\":\"urn:x\",\"title\":\"没有找到\",\"status\":404,\"code\":\"not-found\"}";
            api.answer(ours, 200, "{\"items\":[]}");
            api.answer(ours + "/" + id, 200, kind.getValue());
            api.answer(ours + "/" + id + "/decision", 409, nothing.replace("not-found", "already-decided"));
            api.answer(theirs, 404, nothing);
            api.answer(theirs + "/decision", 404, nothing);
        }
        real.put("sent", id);
        residentsStandOut(id);
        residentsEarn("{\"type\":\"urn:x\",\"title\":\"没有找到\",\"status\":404,\"code\":\"not-found\"}");
    }

    /** A check-in of this district that somebody decided. */
    private void residentsStandOut(String id) {
        var decided = """
                {"id":"%s","helpCode":"2A9T7-GQ4CM","place":"a","placeName":"示例点","day":"2026-11-27","occurredAt":"2026-11-27T09:05:00+08:00",
                 "countedAt":"2026-11-27T09:05:02+08:00","points":3,"state":"released","reasons":["burst"],"facts":{"residents":50}}
                """.formatted(id);
        var ours = "/" + Line.DISTRICT + "/check-in-reviews";
        var theirs = "/310118-qingpu/check-in-reviews/" + id;
        var nothing = "{\"type\":\"urn:x\",\"title\":\"没有找到\",\"status\":404,\"code\":\"not-found\"}";
        api.answer(ours, 200, "{\"items\":[],\"waiting\":0}");
        api.answer(ours + "/" + id, 200, "{\"review\":" + decided + ",\"around\":[]}");
        api.answer(ours + "/" + id + "/decision", 409, nothing.replace("not-found", "already-decided"));
        api.answer(theirs, 404, nothing);
        api.answer(theirs + "/decision", 404, nothing);
    }

    /** The account of a resident of this district. */
    private void residentsEarn(String nothing) {
        var code = "2A9T7-GQ4CM";
        var ours = "/" + Line.DISTRICT + "/points/residents/" + code;
        var theirs = "/310118-qingpu/points/residents/" + code;
        api.answer(ours, 200, "{\"code\":\"" + code + "\",\"since\":\"2026-11-27T10:00:00+08:00\",\"balance\":3}");
        api.answer(ours + "/entries", 200, "{\"items\":[]}");
        for (var end : List.of("", "/entries", "/reversals", "/corrections")) {
            api.answer(theirs + end, 404, nothing);
        }
        real.put("helpCode", code);
    }

    @Test
    void nothingOddMakesAnyRouteFail() {
        var failed = new TreeSet<String>();
        for (var route : routes()) {
            var who = walker(route);
            for (var odd : ODD) {
                note(failed, who, route, odd, send(who, route, filled(route), odd));
                if (path(route).contains("{")) {
                    note(failed, who, route, odd, send(who, route, path(route, odd.isEmpty() ? "0" : odd), "x"));
                }
            }
            for (var broken : BROKEN) {
                note(failed, who, route, broken, send(who, route, filled(route), broken));
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void noRouteOpensToAnyoneButItsRoles() {
        var opened = new TreeSet<String>();
        for (var route : routes()) {
            var allowed = allowed(route);
            for (var who : people.keySet()) {
                if (!who.startsWith("other-") && !allowed.contains("stranger") && !allowed.contains(who)) {
                    var status = send(who, route, filled(route), "x").status();
                    if (status != (who.equals("stranger") ? 303 : 403)) {
                        opened.add(status + " " + route.getHttpMethod() + " " + path(route) + " as " + who);
                    }
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void nothingOfADistrictIsThereForAnotherDistrictOrForAnotherOfTheSameRole() {
        var opened = new TreeSet<String>();
        var before = deeds();
        for (var route : routes()) {
            for (var who : allowed(route)) {
                if (path(route).contains("{") && !who.equals("stranger") && !who.equals("owner")) {
                    expectNothing(opened, "other-" + who, route);
                    if (Set.of("applicant", "assessor").contains(who)) {
                        expectNothing(opened, who, route);
                    }
                }
            }
        }
        assertThat(opened).isEmpty();
        assertThat(deeds()).as("deeds in the district").isEqualTo(before);
    }

    @Test
    void afterAFormTheOtherLanguageAndTheHistoryLeadToThePageOfTheForm() {
        var lost = new TreeSet<String>();
        for (var route : routes()) {
            if (route.getHttpMethod() == HttpMethod.POST) {
                var surfer = Objects.requireNonNull(people.get(walker(route)));
                for (var way : List.of("/language/zh-CN?back=" + filled(route), filled(route))) {
                    var answer = surfer.follow(surfer.get(way));
                    var ofAnother = path(route).startsWith("/desk/assessments/") && answer.statusCode() == 404;
                    if (answer.statusCode() != 200 && !ofAnother) {
                        lost.add(answer.statusCode() + " " + way + " at " + answer.uri());
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private void expectNothing(Set<String> opened, String who, UriRouteInfo<?, ?> route) {
        var status = send(who, route, filled(route), "x").status();
        var isNothing = status == 404 || (status == 303 && SAID_ON_THE_NEXT_PAGE.contains(path(route)));
        if (!isNothing) {
            opened.add(status + " " + route.getHttpMethod() + " " + path(route) + " as " + who);
        }
    }

    private long deeds() {
        return count("SELECT COUNT(*) FROM audit_entry WHERE district_id = '" + Line.DISTRICT + "'");
    }

    /** One who may open the route: the applicant where they may, since the case is theirs. */
    private static String walker(UriRouteInfo<?, ?> route) {
        var allowed = allowed(route);
        return allowed.contains("applicant") ? "owner" : new TreeSet<>(allowed).first();
    }

    /** Who may open the route, by what its controller says; everybody where it lets strangers in. */
    private static Set<String> allowed(UriRouteInfo<?, ?> route) {
        var said = route.getAnnotationMetadata()
                .getValue(Secured.class, String[].class)
                .map(Set::of)
                .orElseGet(Set::of);
        assertThat(said).as("@Secured of " + path(route)).isNotEmpty();
        if (said.contains(SecurityRule.IS_ANONYMOUS)) {
            return Set.of("stranger");
        }
        if (said.contains(SecurityRule.IS_AUTHENTICATED)) {
            return EVERYBODY_LOGGED_IN;
        }
        var allowed = new TreeSet<>(said);
        if (allowed.contains("applicant")) {
            allowed.add("owner");
        }
        return allowed;
    }

    private static void note(Set<String> failed, String who, UriRouteInfo<?, ?> route, String odd, Wire.Answer answer) {
        if (answer.status() >= 500 || answer.status() < 200) {
            failed.add(answer.status() + " " + route.getHttpMethod() + " " + path(route) + " as " + who + " with "
                    + odd.substring(0, Math.min(20, odd.length())));
        }
    }

    private Wire.Answer send(String who, UriRouteInfo<?, ?> route, String path, String odd) {
        var surfer = Objects.requireNonNull(people.get(who), who);
        var query = fields.stream().map(name -> name + "=" + odd).collect(Collectors.joining("&"));
        if (route.getHttpMethod() == HttpMethod.GET) {
            var asked = odd.length() > LONGEST_OF_AN_ADDRESS ? "q=" + odd : query;
            return wire.send("GET " + path + "?" + asked, surfer.cookieHeader(), new byte[0]);
        }
        var body = "_csrf=" + surfer.token() + "&" + query;
        return wire.send(
                "POST " + path,
                surfer.cookieHeader() + "Content-Type: application/x-www-form-urlencoded\r\n",
                body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Surfer someone(String district, Role role) {
        var login = role.code() + "-" + district;
        portal.bean(People.class)
                .ensure(
                        List.of(new People.Newcomer(district, login, "示例" + role.code(), role)),
                        RunningPortal.PASSWORD);
        return portal.surfer(login);
    }

    /** Each once: the router lists them twice. */
    private Collection<UriRouteInfo<?, ?>> routes() {
        var routes = new LinkedHashMap<String, UriRouteInfo<?, ?>>();
        portal.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET || route.getHttpMethod() == HttpMethod.POST)
                .filter(route -> route.getDeclaringType().getName().startsWith("city.wufei."))
                .filter(route -> !path(route).startsWith("/test/"))
                .filter(route -> !path(route).equals("/logout"))
                .forEach(route -> routes.putIfAbsent(route.getHttpMethod() + " " + path(route), route));
        return routes.values();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String path(UriRouteInfo<?, ?> route, String value) {
        return VARIABLE.matcher(path(route)).replaceAll(java.util.regex.Matcher.quoteReplacement(value));
    }

    /** The route's address with what is really there. */
    private String filled(UriRouteInfo<?, ?> route) {
        var path = path(route);
        return VARIABLE.matcher(path).replaceAll(found -> {
            var name = found.group(1);
            return switch (name) {
                case "number" ->
                    path.startsWith("/desk/assessments/")
                            ? value("seat")
                            : value(
                                    path.startsWith("/notices/") || path.startsWith("/desk/notices/")
                                            ? "batch"
                                            : "number");
                case "id" ->
                    value(
                            path.startsWith("/admin/people/")
                                    ? "person"
                                    : isOfResidents(path)
                                            ? "sent"
                                            : path.startsWith("/publicity/barcodes/")
                                                    ? "barcode"
                                                    : path.startsWith("/admin/sessions/")
                                                                    || path.startsWith("/account/sessions/")
                                                            ? "session"
                                                            : "place");
                case "code" -> value(path.startsWith("/points/") ? "helpCode" : "code");
                case "section" -> "g-A";
                case "item" -> "A1";
                case "language" -> "en";
                case "token" -> "x".repeat(43);
                default -> value(name);
            };
        });
    }

    private static boolean isOfResidents(String path) {
        return path.startsWith("/publicity/barcodes/proposals/")
                || path.startsWith("/publicity/corrections/")
                || path.startsWith("/points/reviews/");
    }

    private String value(String name) {
        if (!real.containsKey(name)) {
            throw new AssertionError("say here what a real {" + name + "} is, so that its routes are walked");
        }
        return real.getOrDefault(name, "");
    }

    /** A table of places that waits for its confirmation. */
    private long sheet() {
        portal.bean(Transactions.class).run(transaction -> transaction.update("""
                INSERT INTO place_import (district_id, id, file_name, sheet, state, author_id, author_name, created_at)
                VALUES (?, 4711, 'x.csv', '{"fields":["id"],"ignored":[],"lines":[{"cells":["a"],"number":2}]}', 'OPEN', 0, '', NOW(3))
                """, Line.DISTRICT));
        return 4711;
    }

    private long count(String sql) {
        return portal.bean(Transactions.class).inTransaction(transaction -> transaction.count(sql));
    }

    private String text(String sql) {
        return portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.first(sql, row -> row.text("x")))
                .orElseThrow();
    }
}
