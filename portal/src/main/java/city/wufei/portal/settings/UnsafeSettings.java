package city.wufei.portal.settings;

/** Settings with which the portal must not start; the message is the sentence that the administrator reads. */
public final class UnsafeSettings extends RuntimeException {
    public UnsafeSettings(String sentence) {
        super(sentence);
    }
}
