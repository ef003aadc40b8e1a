package city.wufei.contracts.place;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Places of a district. Public; answers carry an ETag. */
public interface PlaceApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/places")
    @Operation(
            operationId = "listPlaces",
            tags = "places",
            summary = "Places, nearest first when `near` is given; what is closed for good is not among them")
    PlacePage places(
            @PathVariable String district,
            @Parameter(description = "lat,lng in WGS-84 degrees", example = "31.0322,121.2277")
                    @QueryValue
                    @Pattern(regexp = "-?\\d{1,2}(\\.\\d{1,9})?,-?\\d{1,3}(\\.\\d{1,9})?")
                    @Nullable
                    String near,
            @Parameter(description = "Metres around `near`, which it needs") @QueryValue @Min(1) @Max(100_000) @Nullable
                    Integer radius,
            @QueryValue @Nullable PlaceKind kind,
            @Parameter(description = "Takes this") @QueryValue @Nullable Material material,
            @Parameter(description = "With true, only what is open at this moment") @QueryValue @Nullable
                    Boolean openNow,
            @Parameter(description = "Code of a subdistrict", example = "310117003")
                    @QueryValue
                    @Pattern(regexp = "\\d{9}")
                    @Nullable
                    String subdistrict,
            @Parameter(description = "Words of the name, the address or what is taken")
                    @QueryValue
                    @Size(max = 100)
                    @Nullable
                    String q,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);
}
