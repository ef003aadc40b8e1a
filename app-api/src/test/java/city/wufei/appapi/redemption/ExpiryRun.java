package city.wufei.appapi.redemption;

import io.micronaut.context.ApplicationContext;

/** Runs the job that gives back what nobody came for. */
public final class ExpiryRun {

    private ExpiryRun() {}

    public static void run(ApplicationContext beans) {
        beans.getBean(RedemptionExpiry.class).expire();
    }
}
