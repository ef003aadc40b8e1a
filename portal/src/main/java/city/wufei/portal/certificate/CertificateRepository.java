package city.wufei.portal.certificate;

import city.wufei.content.cell.CellStatus;
import city.wufei.portal.application.StandardVersion;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables certificate and certificate_serial. */
@Singleton
class CertificateRepository {
    private static final String WANTED = """
            WHERE (? = '' OR district_id = ?) AND (organisation LIKE ? OR `number` LIKE ?) AND (? = '' OR type = ?)
                AND (? = '' OR subdistrict = ?) AND issued_on >= ? AND issued_on < ?
                AND issued_on >= ? AND expires_on >= ? AND expires_on <= ?
                AND (? = '' OR status <> 'REVOKED')
            """;

    private static final Map<String, String> COLUMNS = Map.of(
            "organisation",
            "organisation",
            "number",
            "number",
            "issued",
            "issued_on",
            "type",
            "type",
            "subdistrict",
            "subdistrict");

    /** The next serial; the row is held until the transaction ends, so that numbers have no holes and no twins. */
    int nextSerial(Transaction transaction, String district, String prefix, int year) {
        transaction.update("""
                INSERT INTO certificate_serial (district_id, prefix, year, last) VALUES (?, ?, ?, 1)
                ON DUPLICATE KEY UPDATE last = last + 1
                """, district, prefix, year);
        return Math.toIntExact(transaction.count("""
                SELECT last FROM certificate_serial WHERE district_id = ? AND prefix = ? AND year = ?
                """, district, prefix, year));
    }

    void insert(Transaction transaction, Certificate certificate) {
        transaction.update(
                """
                INSERT INTO certificate (district_id, id, application_id, organisation_id, organisation, type, type_name,
                    subdistrict, `number`, code, status, level_id, standard_district, standard_id, standard_version, batch_id,
                    issued_on, expires_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                certificate.district(),
                certificate.id(),
                certificate.applicationId(),
                certificate.organisationId(),
                certificate.organisation(),
                certificate.type(),
                certificate.typeName(),
                certificate.subdistrict(),
                certificate.number(),
                certificate.code(),
                certificate.status(),
                certificate.levelId().orElse(null),
                certificate.standard().district(),
                certificate.standard().id(),
                certificate.standard().version(),
                certificate.batchId(),
                certificate.issuedOn(),
                certificate.expiresOn());
    }

    Optional<Certificate> ofCase(Transaction transaction, String district, long applicationId) {
        return transaction.first("""
                SELECT district_id, id, application_id, organisation_id, organisation, type, type_name, subdistrict, `number`,
                    code, status, level_id, standard_district, standard_id, standard_version, batch_id, issued_on, expires_on
                FROM certificate WHERE district_id = ? AND application_id = ?
                """, CertificateRepository::certificate, district, applicationId);
    }

    /** In whatever district: the code is the key. */
    Optional<Certificate> withCode(Transaction transaction, String code) {
        return transaction.first("""
                SELECT district_id, id, application_id, organisation_id, organisation, type, type_name, subdistrict, `number`,
                    code, status, level_id, standard_district, standard_id, standard_version, batch_id, issued_on, expires_on
                FROM certificate WHERE code = ?
                """, CertificateRepository::certificate, code);
    }

    /** In whatever district; each has its own serials: the key certificate_number for each of them. Neither set is empty. */
    List<Certificate> withNumber(Transaction transaction, Set<String> districts, Set<String> numbers) {
        var arguments = new ArrayList<Object>(districts);
        arguments.addAll(numbers);
        return transaction.list(
                """
                SELECT district_id, id, application_id, organisation_id, organisation, type, type_name, subdistrict, `number`,
                    code, status, level_id, standard_district, standard_id, standard_version, batch_id, issued_on, expires_on
                FROM certificate WHERE district_id IN (%s) AND `number` IN (%s) ORDER BY district_id
                """.formatted(Transaction.places(districts), Transaction.places(numbers)),
                CertificateRepository::certificate,
                arguments.toArray());
    }

    Optional<Certificate> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, application_id, organisation_id, organisation, type, type_name, subdistrict, `number`,
                    code, status, level_id, standard_district, standard_id, standard_version, batch_id, issued_on, expires_on
                FROM certificate WHERE district_id = ? AND id = ?
                """, CertificateRepository::certificate, district, id);
    }

    /** The registry of a district, or of all for an empty one, narrowed by what was asked; empty filters match everything. */
    PageOf<Certificate> search(Transaction transaction, String district, TableQuery query, RegistryTerm.Days days) {
        var arguments = new ArrayList<>(wanted(district, query, days));
        var total = transaction.count("SELECT COUNT(*) FROM certificate " + WANTED, arguments.toArray());
        arguments.add(query.size());
        arguments.add(query.offset());
        var rows = transaction.list(
                """
                SELECT district_id, id, application_id, organisation_id, organisation, type, type_name, subdistrict, `number`,
                    code, status, level_id, standard_district, standard_id, standard_version, batch_id, issued_on, expires_on
                FROM certificate
                """
                        + WANTED
                        + " ORDER BY %s, id DESC LIMIT ? OFFSET ?".formatted(query.orderBy(COLUMNS, "issued_on DESC")),
                CertificateRepository::certificate,
                arguments.toArray());
        return new PageOf<>(List.copyOf(rows), total, query);
    }

    private static List<Object> wanted(String district, TableQuery query, RegistryTerm.Days days) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var type = query.filter("type");
        var subdistrict = query.filter("subdistrict");
        return List.of(
                district,
                district,
                like,
                like,
                type,
                type,
                subdistrict,
                subdistrict,
                year(query.filter("year"), 0),
                year(query.filter("year"), 1),
                days.issuedFrom(),
                days.expiresFrom(),
                days.expiresUntil(),
                query.filter("term"));
    }

    /** How many of a district are in the term and not revoked. */
    long count(Transaction transaction, String district, RegistryTerm.Days days) {
        return transaction.count("""
                SELECT COUNT(*) FROM certificate
                WHERE district_id = ? AND issued_on >= ? AND expires_on >= ? AND expires_on <= ? AND status <> 'REVOKED'
                """, district, days.issuedFrom(), days.expiresFrom(), days.expiresUntil());
    }

    /** The first day of a year, or of one after it; what is no year takes all of them. */
    private static LocalDate year(String typed, int later) {
        return typed.matches("20[0-9]{2}")
                ? LocalDate.of(Integer.parseInt(typed) + later, 1, 1)
                : LocalDate.of(later == 0 ? 2000 : 2200, 1, 1);
    }

    private static Certificate certificate(Row row) {
        return new Certificate(
                row.text("district_id"),
                row.number("id"),
                row.number("application_id"),
                row.number("organisation_id"),
                row.text("organisation"),
                row.text("type"),
                row.text("type_name"),
                row.text("subdistrict"),
                row.text("number"),
                row.text("code"),
                row.constant("status", CellStatus.class),
                row.optionalText("level_id"),
                new StandardVersion(
                        row.text("standard_district"), row.text("standard_id"), row.integer("standard_version")),
                row.number("batch_id"),
                row.date("issued_on"),
                row.date("expires_on"));
    }
}
