package city.wufei.portal;

import city.wufei.portal.settings.UnsafeSettings;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.util.stream.Stream;

/** Starts the portal of organisations and staff. Configuration comes from the environment ({@code WUFEI_*}), see the README's table. */
public final class Portal {
    private Portal() {}

    public static void main(String[] args) {
        try {
            Micronaut.run(Portal.class, args);
        } catch (ApplicationStartupException failed) {
            Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                    .filter(UnsafeSettings.class::isInstance)
                    .forEach(unsafe -> System.err.println(unsafe.getMessage()));
            System.exit(1);
        }
    }
}
