package city.wufei.portal.barcode;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The eight categories as the district's city prints them. */
@Singleton
public class Categories {
    private final PublicationFeed feed;

    Categories(PublicationFeed feed) {
        this.feed = feed;
    }

    /** From the code to the printed name, in the order of the city. */
    public Map<String, String> of(Person person, Visitor visitor) {
        var names = new LinkedHashMap<String, String>();
        feed.library()
                .scheme(person.district())
                .ifPresent(scheme -> scheme.categories()
                        .forEach(each ->
                                names.put(each.category().code(), visitor.isEnglish() ? each.nameEn() : each.name())));
        return names;
    }
}
