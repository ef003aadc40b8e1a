package city.wufei.contracts.cell;

import io.micronaut.serde.annotation.Serdeable;

/** An organisation that a notice proposes to designate. */
@Serdeable
public record NoticeItem(String organisation, String type, String subdistrict) {}
