package city.wufei.contracts.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a resident proves who they are. A guest proves nothing and is known by the session alone. */
@Serdeable
public enum SessionKind {
    @JsonProperty("guest")
    GUEST
}
