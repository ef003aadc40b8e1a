package city.wufei.portal.page;

/** A step of the way to a page: where it is and the text (not a message key) that it is called by. */
public record Crumb(String href, String text) {}
