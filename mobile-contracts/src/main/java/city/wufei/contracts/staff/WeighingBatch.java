package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Weighings that waited for a network, in the order in which they are to count. What is wrong with one is said in its own result. */
@Serdeable
public record WeighingBatch(
        @NotNull @Size(min = 1, max = 50) List<Weighing> entries) {}
