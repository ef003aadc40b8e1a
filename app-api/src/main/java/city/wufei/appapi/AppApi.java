package city.wufei.appapi;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Starts the citizen API. Configuration comes from the environment ({@code WUFEI_*}), see the README's table. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "无废通 Wufei citizen API",
                        version = "1.0.0",
                        description =
                                "Problems are RFC 9457 with a stable `code`; their words follow Accept-Language (zh-CN, en). "
                                        + "Published content carries an ETag and answers If-None-Match with 304. "
                                        + "Lists take `limit` (at most 100) and an opaque `cursor`. Times are RFC 3339 with +08:00.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")))
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The accessToken of POST /v1/sessions")
@SecurityScheme(
        name = "staff",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The portal's token for a member of staff")
public final class AppApi {
    private AppApi() {}

    public static void main(String[] args) {
        Micronaut.run(AppApi.class, args);
    }
}
