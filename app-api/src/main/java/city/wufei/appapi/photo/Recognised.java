package city.wufei.appapi.photo;

/**
 * What was recognised.
 *
 * @param format kind of the code, such as ean-13 or qr-code
 * @param text what it says
 */
public record Recognised(String format, String text) {}
