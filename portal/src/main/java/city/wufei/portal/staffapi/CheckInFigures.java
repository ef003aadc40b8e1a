package city.wufei.portal.staffapi;

import city.wufei.contracts.staff.CheckInSummary;
import city.wufei.portal.identity.Person;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How often residents checked in, as app-api counts it. */
@Singleton
public class CheckInFigures {

    /** A page must not hang on figures that it can do without. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final StaffCalls calls;

    CheckInFigures(StaffCalls calls) {
        this.calls = calls;
    }

    /** The district's check-ins by place over the last days, in one call; empty when app-api does not answer in time. */
    public Optional<CheckInSummary> summary(Person person, int days) {
        return calls.get(
                        person,
                        Locale.SIMPLIFIED_CHINESE,
                        "/check-ins/summary?days=" + days,
                        CheckInSummary.class,
                        PATIENCE)
                .given();
    }
}
