package city.wufei.appapi.cell;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.cell.CertificateCode;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.publication.Library;
import city.wufei.contracts.cell.Cell;
import city.wufei.contracts.cell.CellApi;
import city.wufei.contracts.cell.CellPage;
import city.wufei.contracts.cell.Certificate;
import city.wufei.contracts.cell.CertificateFoundBy;
import city.wufei.contracts.cell.NoticePage;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class CellController implements CellApi {

    private final Districts districts;
    private final Clock clock;

    CellController(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public CellPage cells(
            String district, @Nullable String type, @Nullable String subdistrict, int limit, @Nullable String cursor) {
        var shelf = districts.shelf(district);
        var cells = shelf.library().cells(shelf.id()).stream()
                .filter(cell -> type == null || cell.type().equals(type))
                .filter(cell -> subdistrict == null || cell.subdistrict().equals(subdistrict));
        var page = Slice.of(cells, CellController::byNumber, Cursor.read(cursor), limit)
                .map(cell -> CellWording.cell(cell, today()));
        return new CellPage(page.items(), page.cursor());
    }

    @Override
    public Cell cell(String district, String id) {
        var shelf = districts.shelf(district);
        return shelf.library()
                .cell(shelf.id(), id)
                .map(cell -> CellWording.cell(cell, today()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @Override
    public NoticePage notices(String district, int limit, @Nullable String cursor) {
        var shelf = districts.shelf(district);
        var now = clock.instant();
        var notices = shelf.library().notices(shelf.id()).stream();
        var page = Slice.of(notices, CellController::newestFirst, Cursor.read(cursor), limit)
                .map(notice -> CellWording.notice(notice, now));
        return new NoticePage(page.items(), page.cursor());
    }

    @Override
    public Certificate certificate(String code) {
        var library = districts.library();
        return library.cellByCode(CertificateCode.normalise(code))
                .flatMap(cell -> certificate(library, cell, CertificateFoundBy.CODE))
                .or(() -> library.cellByNumber(code.strip().toUpperCase(Locale.ROOT))
                        .flatMap(cell -> certificate(library, cell, CertificateFoundBy.NUMBER)))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private Optional<Certificate> certificate(Library library, CertifiedCell cell, CertificateFoundBy foundBy) {
        return library.district(cell.district())
                .map(district -> CellWording.certificate(cell, district, today(), foundBy));
    }

    private LocalDate today() {
        return DistrictTime.day(clock.instant());
    }

    private static String byNumber(CertifiedCell cell) {
        return cell.certificateNumber() + ' ' + cell.id();
    }

    private static String newestFirst(PublicNotice notice) {
        return "%019d %s".formatted(Long.MAX_VALUE - notice.closesAt().toEpochMilli(), notice.id());
    }
}
