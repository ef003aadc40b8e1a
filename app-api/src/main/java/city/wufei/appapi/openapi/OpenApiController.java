package city.wufei.appapi.openapi;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {

    private static final String FILE = "classpath:META-INF/swagger/wufei-v1.yml";

    private final ResourceLoader resources;

    OpenApiController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get("/openapi/wufei-v1.yaml")
    @Produces("application/yaml")
    byte[] description() {
        try (InputStream file =
                resources.getResourceAsStream(FILE).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
