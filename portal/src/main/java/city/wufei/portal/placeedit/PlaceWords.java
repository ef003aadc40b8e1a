package city.wufei.portal.placeedit;

import city.wufei.content.district.Category;
import city.wufei.content.district.District;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.Material;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the codes in a place are called, each in the order in which it is offered. */
@Singleton
public class PlaceWords {
    private final PublicationFeed feed;
    private final Messages messages;

    PlaceWords(PublicationFeed feed, Messages messages) {
        this.feed = feed;
        this.messages = messages;
    }

    /** By field: what stands for each of its codes. */
    public Map<String, Map<String, String>> of(String district, Locale language) {
        var words = new LinkedHashMap<String, Map<String, String>>();
        words.put("type", words(language, "place.type.", Arrays.asList(PlaceType.values()), PlaceType::code));
        words.put("subdistrict", subdistricts(district, language));
        words.put(
                "system",
                words(language, "placeedit.system.", List.of(PlaceFields.WGS84, PlaceFields.GCJ02), each -> each));
        words.put("accepts", categories(district, language));
        words.put("takes", words(language, "placeedit.material.", Arrays.asList(Material.values()), Material::code));
        words.put(
                "accessibility",
                words(language, "placeedit.access.", Arrays.asList(Accessibility.values()), Accessibility::code));
        return words;
    }

    private Map<String, String> subdistricts(String district, Locale language) {
        var words = new LinkedHashMap<String, String>();
        feed.library()
                .district(district)
                .map(District::subdistricts)
                .orElse(List.of())
                .forEach(each -> words.put(each.code(), isEnglish(language) ? each.nameEn() : each.name()));
        return words;
    }

    private Map<String, String> categories(String district, Locale language) {
        var words = new LinkedHashMap<String, String>();
        feed.library()
                .scheme(district)
                .ifPresent(scheme -> Arrays.stream(Category.values())
                        .map(scheme::of)
                        .forEach(each ->
                                words.put(each.category().code(), isEnglish(language) ? each.nameEn() : each.name())));
        return words;
    }

    private <T> Map<String, String> words(Locale language, String prefix, List<T> all, Function<T, String> code) {
        var words = new LinkedHashMap<String, String>();
        all.forEach(each -> words.put(code.apply(each), messages.text(language, prefix + code.apply(each))));
        return words;
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
