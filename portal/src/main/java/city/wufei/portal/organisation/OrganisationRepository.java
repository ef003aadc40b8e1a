package city.wufei.portal.organisation;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables organisation and organisation_member. */
@Singleton
class OrganisationRepository {
    /** No organisation's id: the list of ids is never empty. */
    private static final long NOBODY = 0;

    private final ContactCipher cipher;

    OrganisationRepository(ContactCipher cipher) {
        this.cipher = cipher;
    }

    void insert(Transaction transaction, Organisation organisation) {
        transaction.update(
                """
                INSERT INTO organisation (district_id, id, credit_code, name, type, subdistrict, address, contact, version,
                    created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                organisation.district(),
                organisation.id(),
                organisation.creditCode().text(),
                organisation.name(),
                organisation.type(),
                organisation.subdistrict(),
                organisation.address(),
                cipher.seal(organisation.id(), organisation.contact()),
                organisation.version(),
                organisation.createdAt());
    }

    /** What may change later: not the code, which is who the organisation is. */
    int amend(Transaction transaction, Organisation organisation) {
        return transaction.update(
                """
                UPDATE organisation
                SET name = ?, type = ?, subdistrict = ?, address = ?, contact = ?, version = version + 1
                WHERE district_id = ? AND id = ? AND version = ?
                """,
                organisation.name(),
                organisation.type(),
                organisation.subdistrict(),
                organisation.address(),
                cipher.seal(organisation.id(), organisation.contact()),
                organisation.district(),
                organisation.id(),
                organisation.version());
    }

    void join(Transaction transaction, String district, long personId, long organisationId, Instant at) {
        transaction.update("""
                INSERT INTO organisation_member (district_id, account_id, organisation_id, joined_at) VALUES (?, ?, ?, ?)
                """, district, personId, organisationId, at);
    }

    Optional<Organisation> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, credit_code, name, type, subdistrict, address, contact, version, created_at
                FROM organisation WHERE district_id = ? AND id = ?
                """, this::organisation, district, id);
    }

    /** Many at once, in one statement. */
    List<Organisation> find(Transaction transaction, String district, Collection<Long> ids) {
        var arguments = new ArrayList<Object>(ids);
        arguments.addFirst(district);
        arguments.addLast(NOBODY);
        return transaction.list("""
                SELECT district_id, id, credit_code, name, type, subdistrict, address, contact, version, created_at
                FROM organisation WHERE district_id = ? AND id IN (%s)
                """.formatted("?, ".repeat(ids.size()) + "?"), this::organisation, arguments.toArray());
    }

    Optional<Organisation> withCode(Transaction transaction, String district, CreditCode code) {
        return transaction.first("""
                SELECT district_id, id, credit_code, name, type, subdistrict, address, contact, version, created_at
                FROM organisation WHERE district_id = ? AND credit_code = ?
                """, this::organisation, district, code.text());
    }

    Optional<Organisation> ofPerson(Transaction transaction, String district, long personId) {
        return transaction.first("""
                SELECT o.district_id, o.id, o.credit_code, o.name, o.type, o.subdistrict, o.address, o.contact, o.version,
                    o.created_at
                FROM organisation_member m JOIN organisation o ON o.district_id = m.district_id AND o.id = m.organisation_id
                WHERE m.district_id = ? AND m.account_id = ?
                """, this::organisation, district, personId);
    }

    private Organisation organisation(Row row) {
        var id = row.number("id");
        return new Organisation(
                row.text("district_id"),
                id,
                new CreditCode(row.text("credit_code")),
                row.text("name"),
                row.text("type"),
                row.text("subdistrict"),
                row.text("address"),
                cipher.open(id, row.bytes("contact")),
                row.integer("version"),
                row.instant("created_at"));
    }
}
