package city.wufei.portal.sortingedit;

import city.wufei.content.district.Category;
import city.wufei.content.district.SchemeCategory;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.contracts.sorting.SortingRule;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.portal.audit.CodeWords;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a city calls the categories, and what rules are called. */
@Singleton
class EditWords implements CodeWords {
    private final PublicationFeed feed;

    EditWords(PublicationFeed feed) {
        this.feed = feed;
    }

    /** Every category by its code, as the district's city prints it, in the order of the scheme. */
    Map<String, String> categories(String district, Locale language) {
        var words = new LinkedHashMap<String, String>();
        feed.library()
                .scheme(district)
                .ifPresent(scheme -> scheme.categories()
                        .forEach(each -> words.put(each.category().code(), name(each, language))));
        if (words.isEmpty()) {
            Arrays.stream(Category.values()).forEach(each -> words.put(each.code(), each.code()));
        }
        return words;
    }

    /** A rule as one chooses it: its title and date. */
    static String rule(SortingRule rule) {
        return rule.date() == null ? rule.title() : rule.title() + "（" + rule.date() + "）";
    }

    static String code(@Nullable WasteCategory category) {
        return LineForm.code(category);
    }

    /** In the audit trail. */
    @Override
    public Optional<String> word(String district, String field, String code, Locale language) {
        return field.equals("category")
                ? Optional.ofNullable(categories(district, language).get(code))
                : Optional.empty();
    }

    private static String name(SchemeCategory category, Locale language) {
        return language.getLanguage().equals("en") ? category.nameEn() : category.name();
    }
}
