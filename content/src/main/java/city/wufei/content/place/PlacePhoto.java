package city.wufei.content.place;

import org.jspecify.annotations.Nullable;

/**
 * Where a picture of a place is.
 *
 * @param url an https address
 * @param text what it shows, for those who do not see it; absent where nobody has said
 */
public record PlacePhoto(String url, @Nullable String text) {

    public PlacePhoto {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("a picture has an https address: " + url);
        }
    }

    /** Whether a text can be the address of a picture. */
    public static boolean isAddress(String url) {
        return url.length() <= 500 && url.matches("https://[A-Za-z0-9.-]+(:\\d+)?/[^\\s\"<>]*");
    }
}
