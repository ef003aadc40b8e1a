package city.wufei.portal.feed;

import city.wufei.content.district.District;
import city.wufei.content.publication.PublicationFeed;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the districts are called on a page. */
@Singleton
public class DistrictNames {
    private final PublicationFeed feed;

    DistrictNames(PublicationFeed feed) {
        this.feed = feed;
    }

    /** The district's full name; its id while the packs are not read yet. */
    public String name(String district, Locale language) {
        return feed.library()
                .district(district)
                .map(found -> name(found, language))
                .orElse(district);
    }

    public boolean exists(String district) {
        return feed.library().district(district).isPresent();
    }

    /** Every district's name by its id, in the order of the library. */
    public Map<String, String> all(Locale language) {
        var names = new LinkedHashMap<String, String>();
        feed.library().districts().forEach(each -> names.put(each.id(), name(each, language)));
        return names;
    }

    private static String name(District district, Locale language) {
        return language.getLanguage().equals("en") ? district.nameEn() : district.name();
    }
}
