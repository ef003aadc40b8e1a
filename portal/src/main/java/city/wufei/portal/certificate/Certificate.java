package city.wufei.portal.certificate;

import city.wufei.content.cell.CellStatus;
import city.wufei.content.id.Ids;
import city.wufei.portal.application.StandardVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A designation in force or once in force.
 *
 * @param number as printed: the district, prefix, year and serial; see {@link CertificateNumber}
 * @param code what the QR code leads to; nobody can guess it
 * @param status as decided; see {@link #statusOn}
 * @param expiresOn last day of validity
 */
public record Certificate(
        String district,
        long id,
        long applicationId,
        long organisationId,
        String organisation,
        String type,
        String typeName,
        String subdistrict,
        String number,
        String code,
        CellStatus status,
        Optional<String> levelId,
        StandardVersion standard,
        long batchId,
        LocalDate issuedOn,
        LocalDate expiresOn) {

    /** A valid or suspended one is expired after its last day; a revoked one stays revoked. */
    public CellStatus statusOn(LocalDate day) {
        return status != CellStatus.REVOKED && day.isAfter(expiresOn) ? CellStatus.EXPIRED : status;
    }

    /** The first day on which its organisation can apply for the same type again: when the registry says that it is to expire. */
    public LocalDate renewableFrom() {
        return expiresOn.minusDays(RegistryTerm.EXPIRING.days());
    }

    /** Whether it is in force on that day, a suspended one too, and too early to apply for the next one. */
    public boolean bindsOn(LocalDate day) {
        return status != CellStatus.REVOKED && day.isBefore(renewableFrom());
    }

    public String reference() {
        return Ids.text(id);
    }

    /** The code in groups of five, as people read it aloud. */
    public String spacedCode() {
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }
}
