package city.wufei.contracts.cell;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is known of a certificate. */
@Serdeable
public record Certificate(
        @Schema(description = "Pack id of the district that issued it")
        String district,

        String districtName,
        Cell cell,

        @Schema(description = "The standard that it was assessed against")
        String standard,

        int standardVersion,
        CertificateFoundBy foundBy) {}
