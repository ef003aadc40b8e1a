package city.wufei.portal.organisation;

import city.wufei.content.district.District;
import city.wufei.content.district.Office;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the codes of cell types and subdistricts are called, as maps from code to name in the order of the packs. */
@Singleton
public class Names {
    /** What an address says for all districts. */
    public static final String ALL = "all";

    private final PublicationFeed feed;

    Names(PublicationFeed feed) {
        this.feed = feed;
    }

    /** The cell types that the district has a standard for. */
    public Map<String, String> types(String district, Locale language) {
        var names = new LinkedHashMap<String, String>();
        feed.library().standards(district).forEach(standard -> {
            var english = standard.document().nameEn();
            var name = isEnglish(language) && english != null
                    ? english
                    : standard.document().name();
            names.put(standard.id(), name);
        });
        return names;
    }

    public Map<String, String> subdistricts(String district, Locale language) {
        var names = new LinkedHashMap<String, String>();
        feed.library()
                .district(district)
                .ifPresent(found -> found.subdistricts()
                        .forEach(each -> names.put(each.code(), isEnglish(language) ? each.nameEn() : each.name())));
        return names;
    }

    /** Where one writes to in a district; empty where its content does not say. */
    public Optional<Office> office(String district) {
        return feed.library().district(district).map(District::office);
    }

    public Map<String, String> districts(Locale language) {
        var names = new LinkedHashMap<String, String>();
        feed.library()
                .districts()
                .forEach(each -> names.put(each.id(), isEnglish(language) ? each.nameEn() : each.name()));
        return names;
    }

    /**
     * The district that a public page shows: the one asked for, or the reader's own. Empty for all of them: a stranger has no
     * own, and anybody can ask for {@value #ALL}.
     */
    public static String chosen(Map<String, String> districts, String asked, Visitor visitor) {
        if (asked.equals(ALL)) {
            return "";
        }
        if (districts.containsKey(asked)) {
            return asked;
        }
        return visitor.person().map(Person::district).orElse("");
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
