package city.wufei.portal.identity;

import java.util.Optional;

/**
 * The token of a visitor's forms.
 *
 * @param text what the form field {@code _csrf} must say
 * @param newCookie a visitor without any cookie of ours gets one with the first form they see
 */
public record CsrfToken(String text, Optional<String> newCookie) {}
