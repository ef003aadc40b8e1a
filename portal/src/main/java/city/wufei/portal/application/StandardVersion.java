package city.wufei.portal.application;

import city.wufei.content.publication.Library;
import city.wufei.content.publication.Published;
import city.wufei.content.standard.Standard;

/**
 * The exact standard that a case is judged by, whatever is published later.
 *
 * @param district the pack that published it: the district's own, or its city's or the base
 */
public record StandardVersion(String district, String id, int version) {

    public static StandardVersion of(Published<Standard> published) {
        return new StandardVersion(published.district(), published.document().id(), published.version());
    }

    /** The standard itself; every version ever published stays readable. */
    public Standard in(Library library) {
        return library.standard(district, id, version)
                .orElseThrow(() -> new IllegalStateException("not published: " + this))
                .document();
    }
}
