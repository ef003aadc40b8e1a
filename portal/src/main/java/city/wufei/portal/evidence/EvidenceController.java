package city.wufei.portal.evidence;

import city.wufei.portal.application.ReadableCases;
import city.wufei.portal.application.Readings;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Evidence for the case's people. A file is sent as the type that its content was checked to be; photos may show inside of a page,
 * everything else is a download, and neither can run as a page.
 */
@Controller("/cases/{number}/evidence/{file}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvidenceController {
    private final Transactions transactions;
    private final ReadableCases cases;
    private final EvidenceShelf shelf;
    private final EvidenceFiles files;
    private final Readings readings;

    EvidenceController(
            Transactions transactions,
            ReadableCases cases,
            EvidenceShelf shelf,
            EvidenceFiles files,
            Readings readings) {
        this.readings = readings;
        this.transactions = transactions;
        this.cases = cases;
        this.shelf = shelf;
        this.files = files;
    }

    @Get
    HttpResponse<?> file(Visitor visitor, Person person, String number, String file) {
        var evidence = find(visitor, person, number, file);
        return send(
                evidence,
                files.file(evidence.storedAs()),
                evidence.type().mediaType(),
                evidence.type().isImage());
    }

    @Get("/preview")
    HttpResponse<?> preview(Visitor visitor, Person person, String number, String file) {
        var evidence = find(visitor, person, number, file);
        return send(evidence, files.preview(evidence.storedAs()), MediaType.IMAGE_JPEG, true);
    }

    private Evidence find(Visitor visitor, Person person, String number, String file) {
        return transactions.inTransaction(transaction -> {
            var application = cases.find(transaction, person, number).orElseThrow(NotHere::new);
            var evidence = shelf.find(transaction, application, file).orElseThrow(NotHere::new);
            readings.note(transaction, person, visitor.actor(), application);
            return evidence;
        });
    }

    private static HttpResponse<?> send(Evidence evidence, Path path, String type, boolean inline) {
        if (!Files.exists(path)) {
            throw new NotHere();
        }
        var name =
                URLEncoder.encode(evidence.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        var disposition = (inline ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
        return HttpResponse.ok(new SystemFile(path.toFile(), MediaType.of(type)))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
