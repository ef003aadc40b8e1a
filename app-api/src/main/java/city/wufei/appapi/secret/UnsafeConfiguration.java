package city.wufei.appapi.secret;

/** The configuration would put the installation at risk; the message says how to mend it. */
public final class UnsafeConfiguration extends RuntimeException {

    public UnsafeConfiguration(String howToMend) {
        super(howToMend);
    }
}
