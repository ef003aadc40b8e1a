package city.wufei.portal.certificate;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.application.ReadableCases;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The certificate as a PDF for the case's people, and the page that tells anybody whether one is valid. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CertificateController {
    private final Transactions transactions;
    private final ReadableCases cases;
    private final Certificates certificates;
    private final CertificatePdf pdf;
    private final Names names;
    private final PublicationFeed feed;
    private final Pages pages;

    CertificateController(
            Transactions transactions,
            ReadableCases cases,
            Certificates certificates,
            CertificatePdf pdf,
            Names names,
            PublicationFeed feed,
            Pages pages) {
        this.transactions = transactions;
        this.cases = cases;
        this.certificates = certificates;
        this.pdf = pdf;
        this.names = names;
        this.feed = feed;
        this.pages = pages;
    }

    @Get("/cases/{number}/certificate.pdf")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> pdf(Person person, String number) {
        var certificate = transactions
                .inTransaction(transaction -> cases.find(transaction, person, number)
                        .flatMap(application -> certificates.ofCase(transaction, application)))
                .orElseThrow(NotHere::new);
        var name = URLEncoder.encode(
                        certificate.number() + " " + certificate.organisation() + ".pdf", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return HttpResponse.ok(pdf.of(certificate))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** Where somebody types a code or a number from paper. */
    @Get("/verify")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> ask(Visitor visitor, Form query) {
        var typed = query.text("code");
        if (typed.isEmpty()) {
            return pages.show(visitor, "certificate/ask", Map.of("form", query, "matches", List.of()));
        }
        return AskedCertificate.read(typed)
                .<HttpResponse<?>>map(
                        wanted -> pages.goTo("/verify/" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)))
                .orElseGet(() -> unknown(visitor, typed));
    }

    @Get("/verify/{code}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> verify(Visitor visitor, String code) {
        var found = certificates.withCode(code);
        if (found.isPresent()) {
            return shown(visitor, found.get(), true);
        }
        var numbered = certificates.withNumber(code);
        return switch (numbered.size()) {
            case 0 -> unknown(visitor, code);
            case 1 -> shown(visitor, numbered.getFirst(), false);
            default -> which(visitor, code, numbered);
        };
    }

    private HttpResponse<?> unknown(Visitor visitor, String code) {
        var number = CertificateNumber.parse(code);
        var form = Form.filled(
                        Map.of("code", number.map(CertificateNumber::text).orElse(code)))
                .reject("code", number.isPresent() ? "verify.unknown-number" : "verify.unknown");
        return pages.show(visitor, HttpStatus.NOT_FOUND, "certificate/ask", Map.of("form", form, "matches", List.of()));
    }

    /** Without its district a number can stand on certificates of several. */
    private HttpResponse<?> which(Visitor visitor, String number, List<Certificate> numbered) {
        var model = Map.of(
                "form",
                Form.filled(Map.of("code", number)),
                "matches",
                numbered,
                "districts",
                names.districts(visitor.language()));
        return pages.show(visitor, "certificate/ask", model);
    }

    /** The code is a secret of the paper: who comes by the number does not see it. */
    private HttpResponse<?> shown(Visitor visitor, Certificate certificate, boolean byCode) {
        var districts = names.districts(visitor.language());
        var model = new HashMap<String, Object>();
        model.put("certificate", certificate);
        model.put("byCode", byCode);
        model.put("status", certificates.status(certificate).name().toLowerCase(java.util.Locale.ROOT));
        model.put("standard", certificate.standard().in(feed.library()));
        model.put("level", certificates.level(certificate, feed.library()).orElse(null));
        model.put("subdistricts", names.subdistricts(certificate.district(), visitor.language()));
        model.put("districtName", districts.getOrDefault(certificate.district(), certificate.district()));
        return pages.show(visitor, "certificate/verify", model);
    }
}
