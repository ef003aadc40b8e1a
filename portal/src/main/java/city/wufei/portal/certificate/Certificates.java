package city.wufei.portal.certificate;

import city.wufei.content.cell.CellStatus;
import city.wufei.content.cell.CertificateCode;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.district.District;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Level;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Issuing certificates and finding them. Issuing publishes the cell in the same transaction, so that both are there or neither. */
@Singleton
public class Certificates {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Transactions transactions;
    private final CertificateRepository repository;
    private final Publications publications;
    private final PublicationFeed feed;
    private final Ids ids;
    private final Clock clock;
    private final RandomGenerator random;

    Certificates(
            Transactions transactions,
            CertificateRepository repository,
            Publications publications,
            PublicationFeed feed,
            Ids ids,
            Clock clock,
            RandomGenerator random) {
        this.transactions = transactions;
        this.repository = repository;
        this.publications = publications;
        this.ids = ids;
        this.clock = clock;
        this.feed = feed;
        this.random = random;
    }

    /** The notice that announced a designation. */
    public record Announcement(long batchId, String title) {}

    /** Issues the certificate of a case that has just been designated. A case has one: the unique key certificate_case. */
    public Certificate issue(
            Transaction transaction,
            Application application,
            Organisation organisation,
            Standard standard,
            Optional<Level> level,
            Announcement announcement) {
        var today = today();
        var settings = standard.settings();
        var prefix = settings.certificatePrefix();
        var serial = repository.nextSerial(transaction, application.district(), prefix, today.getYear());
        var certificate = new Certificate(
                application.district(),
                ids.next(),
                application.id(),
                organisation.id(),
                organisation.name(),
                standard.id(),
                standard.name(),
                organisation.subdistrict(),
                CertificateNumber.of(gbt2260(application.district()), prefix, today.getYear(), serial)
                        .text(),
                CertificateCode.fresh(random),
                CellStatus.VALID,
                level.map(Level::id),
                application.standard(),
                announcement.batchId(),
                today,
                today.plusMonths(settings.validityMonths()).minusDays(1));
        repository.insert(transaction, certificate);
        var cell = cell(certificate, level, announcement);
        publications.publish(transaction, Draft.of(Kind.CELL, cell.id(), cell.district(), cell));
        return certificate;
    }

    private String gbt2260(String district) {
        return feed.library()
                .district(district)
                .map(District::gbt2260)
                .orElseThrow(() -> new IllegalStateException("not published: " + district));
    }

    public Optional<Certificate> ofCase(Transaction transaction, Application application) {
        return repository.ofCase(transaction, application.district(), application.id());
    }

    /** By what was typed or scanned, in whatever district. */
    public Optional<Certificate> withCode(String typed) {
        var code = CertificateCode.normalise(typed);
        return transactions.inTransaction(transaction -> repository.withCode(transaction, code));
    }

    /**
     * By the number that is printed on it, or by that without its district: then several districts can have one. Empty for what
     * is no number.
     */
    List<Certificate> withNumber(String typed) {
        var districts = feed.library().districts();
        var number = CertificateNumber.parse(typed);
        if (districts.isEmpty() || number.isEmpty()) {
            return List.of();
        }
        var ids = districts.stream().map(District::id).collect(Collectors.toSet());
        var numbers = Stream.concat(
                        Stream.of(number.get()),
                        districts.stream().map(each -> number.get().in(each.gbt2260())))
                .map(CertificateNumber::text)
                .collect(Collectors.toSet());
        return transactions.inTransaction(transaction -> repository.withNumber(transaction, ids, numbers));
    }

    public Optional<Certificate> find(String district, String reference) {
        return Ids.parse(reference)
                .flatMap(id -> transactions.inTransaction(transaction -> repository.find(transaction, district, id)));
    }

    /** The filter {@code term} is one of {@link RegistryTerm}. */
    public PageOf<Certificate> search(String district, TableQuery query) {
        var days = RegistryTerm.asked(query.filter("term"), today());
        return transactions.inTransaction(transaction -> repository.search(transaction, district, query, days));
    }

    /** How many of a district are in the term and not revoked. */
    public long count(Transaction transaction, String district, RegistryTerm term) {
        return repository.count(transaction, district, term.on(today()));
    }

    /** Whether it is in force, and too early to apply for the next one. */
    public boolean binds(Certificate certificate) {
        return certificate.bindsOn(today());
    }

    /** What holds today. */
    public CellStatus status(Certificate certificate) {
        return certificate.statusOn(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The level's name under the standard that the certificate rests on. */
    public Optional<Level> level(Certificate certificate, Library library) {
        return certificate
                .levelId()
                .flatMap(id -> certificate.standard().in(library).levels().stream()
                        .filter(level -> level.id().equals(id))
                        .findFirst());
    }

    private static CertifiedCell cell(Certificate certificate, Optional<Level> level, Announcement announcement) {
        return new CertifiedCell(
                certificate.reference(),
                certificate.district(),
                certificate.organisation(),
                certificate.type(),
                certificate.typeName(),
                certificate.subdistrict(),
                level.map(Level::name).orElse(null),
                certificate.number(),
                certificate.code(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.status(),
                certificate.standard().id(),
                certificate.standard().version(),
                null,
                announcement.title());
    }
}
