package city.wufei.content.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A designated 无废细胞, as the public registry shows it.
 *
 * @param district pack id of the district that designated it
 * @param type id of the cell type, such as school
 * @param subdistrict statistical code
 * @param level name of the level above pass; absent when none was reached
 * @param code the unguessable code of the certificate's verification page
 * @param expiresOn last day of validity
 * @param status as decided; see {@link #statusOn} for what holds on a day
 * @param score total of the decision; absent where the district does not publish scores
 * @param noticeBatch title of the batch in which it was announced
 */
public record CertifiedCell(
        String id,
        String district,
        String organisation,
        String type,
        String typeName,
        String subdistrict,
        @Nullable String level,
        String certificateNumber,
        String code,
        LocalDate issuedOn,
        LocalDate expiresOn,
        CellStatus status,
        String standardId,
        int standardVersion,
        @Nullable BigDecimal score,
        String noticeBatch) {

    public CertifiedCell {
        if (expiresOn.isBefore(issuedOn)) {
            throw new IllegalArgumentException("a certificate expires after it is issued: " + certificateNumber);
        }
        if (code.length() < 16) {
            throw new IllegalArgumentException("a verification code has at least 16 characters");
        }
    }

    /** The status on a day: a valid or suspended cell is expired after its last day; a revoked one stays revoked. */
    public CellStatus statusOn(LocalDate day) {
        return status != CellStatus.REVOKED && day.isAfter(expiresOn) ? CellStatus.EXPIRED : status;
    }
}
