package city.wufei.portal.registry;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;

/** The public registry: a district's designated cells, and one of them. */
@Controller("/registry")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegistryController {
    private final Certificates certificates;
    private final Names names;
    private final PublicationFeed feed;
    private final Pages pages;

    RegistryController(Certificates certificates, Names names, PublicationFeed feed, Pages pages) {
        this.certificates = certificates;
        this.names = names;
        this.feed = feed;
        this.pages = pages;
    }

    /** A line of the list. */
    record Entry(Certificate certificate, String status) {}

    @Get
    HttpResponse<?> list(Visitor visitor, TableQuery query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.filter("district"), visitor);
        PageOf<Entry> cells = certificates.search(district, query).map(this::entry);
        var model = new HashMap<String, Object>();
        model.put("cells", cells);
        model.put("districts", districts);
        model.put("chosen", district);
        model.put(
                "narrowed",
                !query.text().isEmpty()
                        || !query.filter("type").isEmpty()
                        || !query.filter("subdistrict").isEmpty());
        model.put("types", names.types(district, visitor.language()));
        model.put("subdistricts", names.subdistricts(district, visitor.language()));
        return pages.show(visitor, "registry/list", model);
    }

    /** The id alone is enough: it is looked for in the district asked for, then in the others. */
    @Get("/{reference}")
    HttpResponse<?> show(Visitor visitor, String reference, TableQuery query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.filter("district"), visitor);
        var certificate = certificates
                .find(district, reference)
                .or(() -> districts.keySet().stream()
                        .flatMap(each -> certificates.find(each, reference).stream())
                        .findFirst())
                .orElseThrow(NotHere::new);
        var model = new HashMap<String, Object>();
        model.put("certificate", certificate);
        model.put("status", entry(certificate).status());
        model.put("standard", certificate.standard().in(feed.library()));
        model.put("level", certificates.level(certificate, feed.library()).orElse(null));
        model.put("subdistricts", names.subdistricts(certificate.district(), visitor.language()));
        model.put("districtName", districts.getOrDefault(certificate.district(), certificate.district()));
        return pages.show(visitor, "registry/cell", model);
    }

    private Entry entry(Certificate certificate) {
        return new Entry(certificate, certificates.status(certificate).name().toLowerCase(java.util.Locale.ROOT));
    }
}
