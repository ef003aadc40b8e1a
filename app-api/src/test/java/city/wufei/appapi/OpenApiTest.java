package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;

class OpenApiTest {

    /** After a change that is meant: {@code mvn test -pl app-api -am -Dtest=OpenApiTest -Dwufei.openapi.update=true}. */
    @Test
    void theCommittedDescriptionIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("wufei.openapi.update")) {
            Files.writeString(OpenApi.COMMITTED, OpenApi.generated());
        }
        assertThat(OpenApi.read(OpenApi.COMMITTED)).isEqualTo(OpenApi.generated());
    }

    /** A breaking change needs /v2, a new file and a new released copy. */
    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        var changes = OpenApiCompare.fromContents(OpenApi.read(OpenApi.RELEASED), OpenApi.generated());

        assertThat(changes.isIncompatible())
                .as("changed: %s, missing: %s", changes.getChangedOperations(), changes.getMissingEndpoints())
                .isFalse();
    }

    @Test
    void aRemovedOperationCountsAsBroken() {
        var without = OpenApi.generated().replace("/v1/me/points:", "/v1/me/coins:");

        assertThat(OpenApiCompare.fromContents(OpenApi.generated(), without).isIncompatible())
                .isTrue();
    }
}
