package city.wufei.portal.selfassessment;

import city.wufei.content.cell.CellStatus;
import city.wufei.content.id.Ids;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The certificates of the applicant's organisation on their home page: how each stands, until when, the PDF and the check. */
@Singleton
final class CertificateTile implements HomeTile {
    private static final int SHOWN = 5;

    private final Organisations organisations;
    private final SelfAssessments selfAssessments;
    private final Certificates certificates;

    CertificateTile(Organisations organisations, SelfAssessments selfAssessments, Certificates certificates) {
        this.organisations = organisations;
        this.selfAssessments = selfAssessments;
        this.certificates = certificates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    /** After the cases that run: they may have a deadline. */
    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var earned = organisations
                .ofPerson(person.district(), person.id())
                .map(selfAssessments::ofOrganisation)
                .map(selfAssessments::certificates)
                .orElse(List.of());
        if (earned.isEmpty()) {
            return Optional.empty();
        }
        var lines = earned.stream()
                .limit(SHOWN)
                .map(certificate -> line(certificate, show))
                .toList();
        var newest = earned.getFirst();
        var entry = "/registry/" + newest.reference() + "?district=" + newest.district();
        return Optional.of(new Tile("home.tile.certificate", -1, entry, "home.tile.certificate.open", lines));
    }

    private Tile.Line line(Certificate certificate, Show show) {
        var number = Ids.text(certificate.applicationId());
        var status = certificates.status(certificate);
        return new Tile.Line(
                word(status, show) + " · " + certificate.typeName() + " · " + certificate.number(),
                show.text("home.tile.certificate.until", show.date(certificate.expiresOn())),
                "/apply/" + number,
                status != CellStatus.VALID,
                List.of(
                        new Tile.Link("certificate.download", "/cases/" + number + "/certificate.pdf"),
                        new Tile.Link("certificate.verify", "/verify/" + certificate.code())));
    }

    /** One in force is a designation; of another it is said what became of it. */
    private static String word(CellStatus status, Show show) {
        return status == CellStatus.VALID
                ? show.text("home.tile.certificate.designated")
                : show.text("certificate.status." + status.name().toLowerCase(Locale.ROOT));
    }
}
