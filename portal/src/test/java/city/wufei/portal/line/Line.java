package city.wufei.portal.line;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Rule;
import city.wufei.content.standard.Standard;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The everyday steps of the line, as forms that people send. Every case belongs to a new organisation of Songjiang. */
final class Line {
    static final String DISTRICT = "310117-songjiang";
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static int organisations;

    private final RunningPortal portal;

    Line(RunningPortal portal) {
        this.portal = portal;
    }

    Surfer office() {
        return portal.surfer("office@songjiang");
    }

    Surfer assessor() {
        return portal.surfer("assessor@songjiang");
    }

    /** Somebody of an organisation that has just registered. */
    Surfer registered(String name) {
        return registered(name, "applicant-" + next());
    }

    Surfer registered(String name, String login) {
        portal.bean(People.class)
                .ensure(List.of(new People.Newcomer(DISTRICT, login, name, Role.APPLICANT)), RunningPortal.PASSWORD);
        var surfer = portal.surfer(login);
        surfer.get("/apply/organisation");
        ok(surfer.post("/apply/organisation", organisation(name)));
        return surfer;
    }

    static Map<String, String> organisation(String name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", creditCode());
        fields.put("name", name);
        fields.put("type", "school");
        fields.put("subdistrict", "310117001");
        fields.put("address", "示例路 1 号");
        fields.put("contact-name", "示例联系人");
        fields.put("contact-phone", "021-00000000");
        fields.put("contact-email", "");
        return fields;
    }

    /** The number of a new draft. */
    String draft(Surfer applicant) {
        applicant.get("/apply");
        var started = ok(applicant.post("/apply", Map.of("standard", "school")));
        return last(location(started));
    }

    /** A draft with every item answered as well as can be. */
    String filled(Surfer applicant) {
        var number = draft(applicant);
        fill(applicant, "/apply/" + number);
        return number;
    }

    void fill(Surfer surfer, String base) {
        for (var section : Section.of(standard())) {
            var page = surfer.get(base + "/sections/" + section.id()).body();
            var version = Integer.parseInt(find(page, "name=\"version\" value=\"(\\d+)\""));
            ok(surfer.postExactly(base + "/sections/" + section.id(), best(surfer, section, version)));
        }
    }

    String submitted(Surfer applicant) {
        var number = filled(applicant);
        applicant.get("/apply/" + number + "/submit");
        ok(applicant.post("/apply/" + number + "/submit", Map.of("agree", "yes", "signer", "示例校长")));
        return number;
    }

    String screening(Surfer applicant, Surfer office) {
        var number = submitted(applicant);
        office.get("/desk/cases/" + number);
        ok(office.post("/desk/cases/" + number + "/begin", Map.of()));
        return number;
    }

    HttpResponse<String> accept(Surfer office, String number) {
        office.get("/desk/cases/" + number + "/screening");
        return office.postExactly(
                "/desk/cases/" + number + "/screening",
                Map.of(
                        "_csrf", List.of(office.token()),
                        "outcome", List.of("accept"),
                        "checks", List.of("unit", "type", "credit", "complete", "evidence", "commitment")));
    }

    String accepted(Surfer applicant, Surfer office) {
        var number = screening(applicant, office);
        ok(accept(office, number));
        return number;
    }

    /** Assigned to the demonstration's assessor, whose seat's number is the answer. */
    String assigned(Surfer office, String number, Surfer assessor) {
        var page = office.get("/desk/cases/" + number + "/assessors").body();
        var choice = find(page, "name=\"assessors\" value=\"([0-9A-Z]{13})\"");
        ok(office.post("/desk/cases/" + number + "/assessors", Map.of("assessors", choice)));
        return find(assessor.get("/desk/assessments").body(), "/desk/assessments/([0-9A-Z]{13})");
    }

    void declareFree(Surfer assessor, String seat) {
        assessor.get("/desk/assessments/" + seat);
        ok(assessor.post("/desk/assessments/" + seat + "/declaration", Map.of("conflict-choice", "no")));
    }

    void assessed(Surfer assessor, String seat) {
        declareFree(assessor, seat);
        fill(assessor, "/desk/assessments/" + seat);
        assessor.get("/desk/assessments/" + seat);
        ok(assessor.post("/desk/assessments/" + seat + "/hand-in", Map.of("opinion", "做得扎实")));
    }

    String approved(Surfer applicant, Surfer office) {
        var number = accepted(applicant, office);
        var assessor = assessor();
        assessed(assessor, assigned(office, number, assessor));
        office.get("/desk/cases/" + number + "/decision");
        ok(office.post("/desk/cases/" + number + "/decision", Map.of("outcome", "designate", "reasons", "评估达标")));
        return number;
    }

    String onNotice(Surfer applicant, Surfer office) {
        var number = approved(applicant, office);
        office.get("/desk/notices/new");
        ok(office.post("/desk/notices/new", Map.of("title", "示例公示", "cases", number, "minutes", "1")));
        return number;
    }

    Standard standard() {
        return portal.bean(PublicationFeed.class)
                .library()
                .standard(DISTRICT, "school")
                .orElseThrow()
                .document();
    }

    Section section(String id) {
        return Section.of(standard()).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, List<String>> best(Surfer surfer, Section section, int version) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("_csrf", List.of(surfer.token()));
        fields.put("version", List.of(Integer.toString(version)));
        section.items().forEach(item -> fields.put("m." + item.id(), best(item)));
        fields.put("go", List.of("next"));
        return fields;
    }

    private static List<String> best(Item item) {
        return switch (item.rule()) {
            case Rule.AllOrNothing all -> List.of("yes");
            case Rule.Tiers tiers -> List.of("0");
            case Rule.Deduct deduct -> List.of("0");
            case Rule.Count count -> List.of("50");
            case Rule.Ratio ratio -> List.of(ratio.target().toPlainString());
            case Rule.Features features ->
                IntStream.range(0, features.features().size())
                        .mapToObj(Integer::toString)
                        .toList();
        };
    }

    /** A code that checks, another one each time. */
    static String creditCode() {
        var first = "91310117MA1" + "%06d".formatted(next());
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return first + CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static synchronized int next() {
        return ++organisations;
    }

    static HttpResponse<String> ok(HttpResponse<String> response) {
        if (response.statusCode() != 303) {
            var main = response.body().replaceAll("(?s).*<main", "<main").replaceAll("(?s)</main>.*", "");
            throw new AssertionError(response.uri() + " answers " + response.statusCode() + "\n" + problems(main));
        }
        return response;
    }

    private static String problems(String page) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("(?s)<div class=\"problems\".*?</div>").matcher(page);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }
        return found.isEmpty() ? page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ") : found.toString();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String find(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + page.replaceAll("(?s).*<main", "<main"));
        }
        return matcher.group(1);
    }
}
