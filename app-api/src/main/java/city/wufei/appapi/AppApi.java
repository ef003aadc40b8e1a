package city.wufei.appapi;

import io.micronaut.runtime.Micronaut;

/** Starts the citizen API. Configuration comes from the environment ({@code WUFEI_*}), see the README's table. */
public final class AppApi {
    private AppApi() {}

    public static void main(String[] args) {
        Micronaut.run(AppApi.class, args);
    }
}
