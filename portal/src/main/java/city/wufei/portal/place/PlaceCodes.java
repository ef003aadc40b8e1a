package city.wufei.portal.place;

import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.audit.CodeWords;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Lets the audit trail call places by their names. */
@Singleton
final class PlaceCodes implements CodeWords {
    private final PublicationFeed feed;

    PlaceCodes(PublicationFeed feed) {
        this.feed = feed;
    }

    @Override
    public Optional<String> word(String district, String field, String code, Locale language) {
        return field.equals("place") ? feed.library().place(district, code).map(Place::name) : Optional.empty();
    }
}
