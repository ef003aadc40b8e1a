package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How often words were searched for. */
@Serdeable
public record WordsCount(@Schema(example = "大骨头") String words, long searches) {}
