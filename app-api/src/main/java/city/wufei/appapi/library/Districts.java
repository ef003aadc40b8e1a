package city.wufei.appapi.library;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.district.District;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.contracts.problem.ProblemCode;
import jakarta.inject.Singleton;

/** Finds the district that a path names; a request for one that is not published ends with unknown-district. */
@Singleton
public final class Districts {

    private final PublicationFeed feed;

    Districts(PublicationFeed feed) {
        this.feed = feed;
    }

    /** What is published now, all districts. */
    public Library library() {
        return feed.library();
    }

    /** What is published now, for one district. */
    public Shelf shelf(String districtId) {
        var library = feed.library();
        return library.district(districtId)
                .map(district -> new Shelf(library, district))
                .orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_DISTRICT));
    }

    /** One district and the library as it was when the request came: all reads of a request see the same state. */
    public record Shelf(Library library, District district) {

        public String id() {
            return district.id();
        }
    }
}
