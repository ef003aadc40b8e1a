package city.wufei.portal.application;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.List;

/** The table case_event: appended to, read by case, deleted with a draft. */
@Singleton
class CaseEventRepository {
    void append(Transaction transaction, String district, long applicationId, long id, long actorId, CaseEvent event) {
        transaction.update(
                """
                INSERT INTO case_event (district_id, application_id, id, action, from_state, to_state, actor_id, actor_name,
                    actor_role, note, to_applicant, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                district,
                applicationId,
                id,
                event.action(),
                event.from().orElse(null),
                event.to(),
                actorId,
                event.actorName(),
                event.role(),
                event.note(),
                event.toApplicant(),
                event.at());
    }

    List<CaseEvent> of(Transaction transaction, String district, long applicationId) {
        return transaction.list("""
                SELECT action, from_state, to_state, actor_name, actor_role, note, to_applicant, at
                FROM case_event WHERE district_id = ? AND application_id = ? ORDER BY id
                """, CaseEventRepository::event, district, applicationId);
    }

    /** With the draft that they tell of. */
    void delete(Transaction transaction, String district, long applicationId) {
        transaction.update("""
                DELETE FROM case_event WHERE district_id = ? AND application_id = ?
                """, district, applicationId);
    }

    private static CaseEvent event(Row row) {
        return new CaseEvent(
                row.constant("action", CaseAction.class),
                row.optionalText("from_state").map(CaseState::valueOf),
                row.constant("to_state", CaseState.class),
                row.text("actor_name"),
                row.text("actor_role"),
                row.text("note"),
                row.flag("to_applicant"),
                row.instant("at"));
    }
}
