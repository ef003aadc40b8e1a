package city.wufei.contracts.cell;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether a designation holds: 有效, 暂停, 撤销 or 过期. */
@Serdeable
public enum CellStatus {
    @JsonProperty("valid")
    VALID,
    @JsonProperty("suspended")
    SUSPENDED,
    @JsonProperty("revoked")
    REVOKED,
    @JsonProperty("expired")
    EXPIRED
}
