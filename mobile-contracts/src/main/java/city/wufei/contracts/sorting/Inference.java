package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why an answer is given although the catalogue has no such name. To be shown as a guess, with its reason. */
@Serdeable
public record Inference(
        @Schema(description = "What was asked for, without the words around it", example = "螃蟹腿壳")
        String asked,

        @Schema(example = "名称以“壳”结尾，与蟹壳、虾壳同类") String reason,
        String reasonEn) {}
