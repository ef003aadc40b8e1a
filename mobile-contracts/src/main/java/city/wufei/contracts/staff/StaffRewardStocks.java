package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The stock of a district's rewards, in the order of ids; a reward that never had any is not among them. */
@Serdeable
public record StaffRewardStocks(List<StaffRewardStock> items) {}
