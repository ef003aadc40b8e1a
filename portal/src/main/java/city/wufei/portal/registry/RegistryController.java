package city.wufei.portal.registry;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.certificate.RegistryTerm;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.notice.Notices;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The public registry: a district's designated cells, and one of them. */
@Controller("/registry")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegistryController {
    private static final int MOST_EXPORTED = 10_000;

    private final Certificates certificates;
    private final Notices notices;
    private final Names names;
    private final PublicationFeed feed;
    private final Pages pages;
    private final Messages messages;
    private final Clock clock;

    RegistryController(
            Certificates certificates,
            Notices notices,
            Names names,
            PublicationFeed feed,
            Pages pages,
            Messages messages,
            Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.certificates = certificates;
        this.notices = notices;
        this.names = names;
        this.feed = feed;
        this.pages = pages;
    }

    /**
     * A line of the list.
     *
     * @param example whether it rests on a standard that is an example
     */
    record Entry(Certificate certificate, String status, boolean example) {}

    /** The reader's own district, or all of them, unless one is asked for. */
    @Get
    HttpResponse<?> list(Visitor visitor, TableQuery query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.filter("district"), visitor);
        PageOf<Entry> cells = certificates.search(district, query).map(this::entry);
        var model = new HashMap<String, Object>();
        model.put("cells", cells);
        model.put("districts", districts);
        model.put("chosen", district);
        model.put("narrowed", query.isNarrowed());
        model.put("types", types(district, districts.keySet(), visitor));
        model.put("subdistricts", subdistricts(district, districts.keySet(), visitor));
        model.put("years", years());
        model.put(
                "terms",
                Arrays.stream(RegistryTerm.values()).map(RegistryTerm::code).toList());
        model.put("export", query.toPage(1).replaceFirst("^/registry", "/registry/export.csv"));
        return pages.show(visitor, "registry/list", model);
    }

    /** The same list for a spreadsheet, up to {@value #MOST_EXPORTED} lines. */
    @Get("/export.csv")
    HttpResponse<?> export(Visitor visitor, TableQuery query) {
        var districts = names.districts(visitor.language());
        var district = Names.chosen(districts, query.filter("district"), visitor);
        var subdistricts = subdistricts(district, districts.keySet(), visitor);
        var csv = RegistryCsv.of(
                exported(district, query), districts, subdistricts, key -> messages.text(visitor.language(), key));
        return Downloads.csv("registry.csv", csv);
    }

    private List<Entry> exported(String district, TableQuery query) {
        var lines = new ArrayList<Entry>();
        for (var page = 1; lines.size() < MOST_EXPORTED; page++) {
            var part = new TableQuery(
                    query.path(), query.text(), query.sort(), query.descending(), page, 100, query.filters());
            var found = certificates.search(district, part);
            found.rows().forEach(each -> lines.add(entry(each)));
            if (!found.hasNext()) {
                break;
            }
        }
        return lines;
    }

    private Map<String, String> types(String district, Set<String> all, Visitor visitor) {
        var types = new LinkedHashMap<String, String>();
        (district.isEmpty() ? all : Set.of(district))
                .forEach(each -> names.types(each, visitor.language()).forEach(types::putIfAbsent));
        return types;
    }

    private Map<String, String> subdistricts(String district, Set<String> all, Visitor visitor) {
        var subdistricts = new LinkedHashMap<String, String>();
        (district.isEmpty() ? all : Set.of(district))
                .forEach(each -> subdistricts.putAll(names.subdistricts(each, visitor.language())));
        return subdistricts;
    }

    private List<Integer> years() {
        var now = Year.now(clock.withZone(Show.ZONE)).getValue();
        return IntStream.rangeClosed(0, 5).mapToObj(ago -> now - ago).toList();
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
        model.put("notice", notices.announcing(certificate).orElse(null));
        model.put("status", entry(certificate).status());
        model.put("standard", certificate.standard().in(feed.library()));
        model.put("level", certificates.level(certificate, feed.library()).orElse(null));
        model.put("subdistricts", names.subdistricts(certificate.district(), visitor.language()));
        model.put("districtName", districts.getOrDefault(certificate.district(), certificate.district()));
        return pages.show(visitor, "registry/cell", model);
    }

    private Entry entry(Certificate certificate) {
        return new Entry(
                certificate,
                certificates.status(certificate).name().toLowerCase(java.util.Locale.ROOT),
                certificate.standard().in(feed.library()).example());
    }
}
