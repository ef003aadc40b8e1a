package city.wufei.portal.assessment;

import city.wufei.content.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An assessor's part in a case. Its id is also the id of their score sheet.
 *
 * @param conflict why the assessor stood aside; empty otherwise
 * @param opinion the assessor's words on the whole
 * @param dueOn until when the office asks for the sheet
 * @param score the total handed in
 */
public record Seat(
        String district,
        long id,
        long applicationId,
        long assessorId,
        String assessorName,
        SeatState state,
        String conflict,
        String opinion,
        Optional<LocalDate> dueOn,
        Optional<BigDecimal> score,
        Optional<Boolean> passed,
        Instant assignedAt,
        Optional<Instant> declaredAt,
        Optional<Instant> handedInAt) {

    public String number() {
        return Ids.text(id);
    }

    public boolean isHandedIn() {
        return state == SeatState.HANDED_IN;
    }

    public boolean isDeclined() {
        return state == SeatState.DECLINED;
    }
}
