package city.wufei.appapi.cell;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.cell.CertifiedCell;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.district.District;
import city.wufei.contracts.cell.Cell;
import city.wufei.contracts.cell.CellStatus;
import city.wufei.contracts.cell.Certificate;
import city.wufei.contracts.cell.CertificateFoundBy;
import city.wufei.contracts.cell.Notice;
import city.wufei.contracts.cell.NoticeItem;
import java.time.Instant;
import java.time.LocalDate;

/** How cells and notices go onto the wire. */
final class CellWording {

    private CellWording() {}

    static Cell cell(CertifiedCell cell, LocalDate today) {
        return new Cell(
                cell.id(),
                cell.organisation(),
                cell.type(),
                cell.typeName(),
                cell.subdistrict(),
                cell.level(),
                cell.certificateNumber(),
                CellStatus.valueOf(cell.statusOn(today).name()),
                cell.issuedOn(),
                cell.expiresOn(),
                cell.noticeBatch());
    }

    static Certificate certificate(CertifiedCell cell, District district, LocalDate today, CertificateFoundBy foundBy) {
        return new Certificate(
                district.id(), district.name(), cell(cell, today), cell.standardId(), cell.standardVersion(), foundBy);
    }

    static Notice notice(PublicNotice notice, Instant now) {
        return new Notice(
                notice.id(),
                notice.title(),
                notice.opensOn(),
                DistrictTime.onTheWire(notice.closesAt()),
                notice.isOpenAt(now),
                notice.items().stream()
                        .map(item -> new NoticeItem(item.organisation(), item.type(), item.subdistrict()))
                        .toList());
    }
}
