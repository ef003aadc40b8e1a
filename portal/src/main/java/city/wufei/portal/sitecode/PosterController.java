package city.wufei.portal.sitecode;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.pdf.QrCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;

/** Posters themselves: their PDF, their code as a picture, and the way to take one out of use. */
@Controller("/site-codes")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PosterController {
    private static final int REASON_LENGTH = 200;
    private static final int MOST_PAGES = 100;
    private static final int SCREEN_PIXELS = 640;

    private final Posters posters;
    private final PosterPdf pdf;
    private final ScanAddress address;
    private final PublicationFeed feed;
    private final Pages pages;

    PosterController(Posters posters, PosterPdf pdf, ScanAddress address, PublicationFeed feed, Pages pages) {
        this.posters = posters;
        this.pdf = pdf;
        this.address = address;
        this.feed = feed;
        this.pages = pages;
    }

    /** The posters of the given serials, a page each. Looking again is not printing again: only the list's button counts. */
    @Get(value = "/posters.pdf", produces = MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(Person person, Form query) {
        var library = feed.library();
        var district = library.district(person.district()).orElseThrow(NotHere::new);
        var serials = query.all("serial").stream().limit(MOST_PAGES).toList();
        var sheets = PosterPdf.pages(library, district.id(), posters.find(district.id(), serials));
        if (sheets.isEmpty()) {
            throw new NotHere();
        }
        return HttpResponse.ok(pdf.render(district, library.scheme(district.id()), sheets))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(sheets) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** Says how many are being set, and leads on to them: browsers show it until the PDF is there. */
    @Get("/posters")
    HttpResponse<?> wait(Visitor visitor, Person person, Form query) {
        var serials = posters
                .find(
                        person.district(),
                        query.all("serial").stream().limit(MOST_PAGES).toList())
                .stream()
                .map(Poster::serial)
                .toList();
        if (serials.isEmpty()) {
            throw new NotHere();
        }
        var pdf = "/site-codes/posters.pdf?serial=" + String.join("&serial=", serials);
        return pages.show(visitor, "sitecode/wait", Map.of("count", serials.size(), "pdf", pdf))
                .header("Refresh", "0; url=" + pdf);
    }

    @Get(value = "/posters/{serial}.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<?> code(Person person, String serial) {
        var poster = one(person, serial);
        return HttpResponse.ok(QrCode.png(address.of(poster), SCREEN_PIXELS))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
    }

    @Get("/posters/{serial}/revoke")
    HttpResponse<?> confirm(Visitor visitor, Person person, String serial) {
        return pages.show(visitor, "sitecode/revoke", model(person, serial, Form.empty()));
    }

    @Post(value = "/posters/{serial}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Visitor visitor, Person person, String serial, Form form) {
        var why = form.require("reason", REASON_LENGTH);
        if (form.isRefused()) {
            return pages.refuse(visitor, "sitecode/revoke", model(person, serial, form));
        }
        var poster = posters.revoke(visitor.actor(), serial, why).orElseThrow(NotHere::new);
        return pages.goTo("/places/" + poster.placeId(), Flash.success("poster.revoked", poster.number(), serial));
    }

    private Map<String, Object> model(Person person, String serial, Form form) {
        var poster = one(person, serial);
        var name = feed.library()
                .place(person.district(), poster.placeId())
                .map(place -> place.name())
                .orElse(poster.placeId());
        return Map.of("poster", poster, "name", name, "form", form);
    }

    private Poster one(Person person, String serial) {
        return posters.find(person.district(), List.of(serial)).stream()
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static String fileName(List<PosterPdf.Page> sheets) {
        var first = sheets.getFirst().poster();
        return sheets.size() == 1
                ? "poster-" + first.placeId() + "-" + first.number() + ".pdf"
                : "posters-" + sheets.size() + ".pdf";
    }
}
