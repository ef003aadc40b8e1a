package city.wufei.contracts.reward;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a resident gets. More may come. */
@Serdeable
public enum RewardKind {
    @JsonProperty("goods")
    GOODS,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("voucher")
    VOUCHER,
    @JsonProperty("charity")
    CHARITY
}
