package city.wufei.portal;

import io.micronaut.runtime.Micronaut;

/** Starts the portal of organisations and staff. Configuration comes from the environment ({@code WUFEI_*}), see the README's table. */
public final class Portal {
    private Portal() {}

    public static void main(String[] args) {
        Micronaut.run(Portal.class, args);
    }
}
