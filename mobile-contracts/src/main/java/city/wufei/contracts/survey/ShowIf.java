package city.wufei.contracts.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A question is asked only when another was answered with one of these options. */
@Serdeable
public record ShowIf(String question, List<String> in) {}
