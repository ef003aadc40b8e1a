package city.wufei.contracts.cell;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** By what a certificate was found: by the code, which stands on the paper alone, or by the number, which everybody may read. */
@Serdeable
public enum CertificateFoundBy {
    @JsonProperty("code")
    CODE,
    @JsonProperty("number")
    NUMBER
}
