package city.wufei.portal.application;

import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table application. Every statement names the district, which leads each of its keys. */
@Singleton
class ApplicationRepository {
    /** No case's id: the list of ids is never empty. */
    private static final long NO_CASE = 0;

    void insert(Transaction transaction, Application application) {
        transaction.update(
                """
                INSERT INTO application (district_id, id, organisation_id, standard_district, standard_id,
                    standard_version, state, version, open_key, created_at, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                application.district(),
                application.id(),
                application.organisationId(),
                application.standard().district(),
                application.standard().id(),
                application.standard().version(),
                application.state(),
                application.version(),
                application.organisationId(),
                application.createdAt(),
                application.changedAt());
    }

    Optional<Application> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, organisation_id, standard_district, standard_id, standard_version, state, version,
                    self_score, signer, signed_at, submitted_at, due_on, created_at, changed_at
                FROM application WHERE district_id = ? AND id = ?
                """, ApplicationRepository::application, district, id);
    }

    /** Many at once, in one statement. */
    List<Application> find(Transaction transaction, String district, Collection<Long> ids) {
        var arguments = new ArrayList<Object>(ids);
        arguments.addFirst(district);
        arguments.addLast(NO_CASE);
        return transaction.list(
                """
                SELECT district_id, id, organisation_id, standard_district, standard_id, standard_version, state, version,
                    self_score, signer, signed_at, submitted_at, due_on, created_at, changed_at
                FROM application WHERE district_id = ? AND id IN (%s)
                """.formatted("?, ".repeat(ids.size()) + "?"), ApplicationRepository::application, arguments.toArray());
    }

    List<Application> ofOrganisation(Transaction transaction, String district, long organisationId) {
        return transaction.list("""
                SELECT district_id, id, organisation_id, standard_district, standard_id, standard_version, state, version,
                    self_score, signer, signed_at, submitted_at, due_on, created_at, changed_at
                FROM application WHERE district_id = ? AND organisation_id = ? ORDER BY created_at DESC LIMIT 200
                """, ApplicationRepository::application, district, organisationId);
    }

    /** The cases in a state, the longest waiting first: the key application_queue. */
    List<Application> inState(Transaction transaction, String district, CaseState state) {
        return transaction.list("""
                SELECT district_id, id, organisation_id, standard_district, standard_id, standard_version, state, version,
                    self_score, signer, signed_at, submitted_at, due_on, created_at, changed_at
                FROM application WHERE district_id = ? AND state = ? ORDER BY submitted_at LIMIT 500
                """, ApplicationRepository::application, district, state);
    }

    /** The running case of an organisation against a standard: the unique key application_open. */
    Optional<Application> open(Transaction transaction, String district, long organisationId, String standardId) {
        return transaction.first("""
                SELECT district_id, id, organisation_id, standard_district, standard_id, standard_version, state, version,
                    self_score, signer, signed_at, submitted_at, due_on, created_at, changed_at
                FROM application WHERE district_id = ? AND open_key = ? AND standard_id = ?
                """, ApplicationRepository::application, district, organisationId, standardId);
    }

    /** The newest cases of the organisations that go by the name, over the keys of district and organisation. */
    List<Long> idsOfOrganisationsNamed(Transaction transaction, String district, String name) {
        return transaction.list("""
                SELECT a.id
                FROM organisation o JOIN application a ON a.district_id = o.district_id AND a.organisation_id = o.id
                WHERE o.district_id = ? AND o.name LIKE ? ORDER BY a.id DESC LIMIT 200
                """, row -> row.number("id"), district, "%" + TableQuery.escapeLike(name) + "%");
    }

    /** Takes a step if the case is still where the caller saw it: count 1, or it did not happen. */
    int step(Transaction transaction, Application seen, CaseState to, Optional<LocalDate> dueOn, Instant at) {
        return transaction.update(
                """
                UPDATE application
                SET state = ?, version = version + 1, open_key = ?, due_on = ?, changed_at = ?
                WHERE district_id = ? AND id = ? AND state = ? AND version = ?
                """,
                to,
                to.isFinal() ? null : seen.organisationId(),
                dueOn.orElse(null),
                at,
                seen.district(),
                seen.id(),
                seen.state(),
                seen.version());
    }

    /** Notes that the applicant wrote something. It holds the row, so that no submission slips in between. */
    int touch(Transaction transaction, String district, long id, Instant at) {
        return transaction.update("""
                UPDATE application SET changed_at = ?
                WHERE district_id = ? AND id = ? AND state IN ('DRAFT', 'RETURNED')
                """, at, district, id);
    }

    /** Holds the row until the transaction ends, whatever its state: what is read afterwards is the newest. */
    int hold(Transaction transaction, String district, long id, Instant at) {
        return transaction.update("""
                UPDATE application SET changed_at = ? WHERE district_id = ? AND id = ?
                """, at, district, id);
    }

    /** Only a draft: what was handed in once is the district's record too. */
    int deleteDraft(Transaction transaction, String district, long id) {
        return transaction.update("""
                DELETE FROM application WHERE district_id = ? AND id = ? AND state = 'DRAFT'
                """, district, id);
    }

    void sign(Transaction transaction, String district, long id, String signer, Instant at) {
        transaction.update("""
                UPDATE application SET signer = ?, signed_at = ? WHERE district_id = ? AND id = ?
                """, signer, at, district, id);
    }

    /** The day of the first submission stays: the queue's age counts from it. */
    void submitted(Transaction transaction, Application application, BigDecimal selfScore, Instant at) {
        transaction.update("""
                UPDATE application SET self_score = ?, submitted_at = COALESCE(submitted_at, ?)
                WHERE district_id = ? AND id = ?
                """, selfScore, at, application.district(), application.id());
    }

    private static Application application(Row row) {
        return new Application(
                row.text("district_id"),
                row.number("id"),
                row.number("organisation_id"),
                new StandardVersion(
                        row.text("standard_district"), row.text("standard_id"), row.integer("standard_version")),
                row.constant("state", CaseState.class),
                row.integer("version"),
                row.optionalDecimal("self_score"),
                row.optionalText("signer"),
                row.optionalInstant("signed_at"),
                row.optionalInstant("submitted_at"),
                row.optionalDate("due_on"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
