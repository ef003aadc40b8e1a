package city.wufei.appapi.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.district.Scheme;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.Suggestion;
import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.MatchKind;
import city.wufei.contracts.sorting.NamedItem;
import city.wufei.contracts.sorting.SchemeCategory;
import city.wufei.contracts.sorting.SortingHit;
import city.wufei.contracts.sorting.SortingItem;
import city.wufei.contracts.sorting.SortingItemDetail;
import city.wufei.contracts.sorting.SortingRule;
import city.wufei.contracts.sorting.SortingSuggestion;
import city.wufei.contracts.sorting.WasteCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts entries into the words of a city's scheme. */
public record SortingWording(Scheme scheme) {

    public static SortingWording of(Scheme scheme) {
        return new SortingWording(scheme);
    }

    /** The scheme's categories, in the city's order. */
    public List<SchemeCategory> categories() {
        return scheme.categories().stream().map(SortingWording::category).toList();
    }

    SortingHit hit(city.wufei.content.sorting.SortingHit hit) {
        var printed = scheme.of(hit.category());
        var noBin = isItsOwn(hit) ? NoBin.handling(hit.entry()) : null;
        return new SortingHit(
                hit.entry().id(),
                hit.entry().name(),
                hit.state() == null ? null : hit.state().state(),
                wire(hit.category()),
                printed.name(),
                printed.nameEn(),
                MatchKind.valueOf(hit.match().name()),
                hit.confidence(),
                hit.inferred() == null ? null : Reasons.of(hit.inferred()),
                tip(hit.tip()),
                hit.inferred() == null ? components(hit.entry()) : List.of(),
                noBin == null ? TakeTo.places(hit.category(), hit.entry().sub(), hit.entry().stream()) : List.of(),
                rule(hit.entry().rule()),
                hit.inferred() == null ? hit.entry().ask() : List.of(),
                noBin);
    }

    /** Whether the answer is what the entry itself says, not what a state or an inference makes of it. */
    private static boolean isItsOwn(city.wufei.content.sorting.SortingHit hit) {
        return hit.inferred() == null && hit.category() == hit.entry().category();
    }

    static SortingSuggestion suggestion(Suggestion suggestion) {
        var entry = suggestion.entry();
        return new SortingSuggestion(entry.id(), suggestion.name(), wire(entry.category()));
    }

    /** An entry as a line of a list. */
    public static NamedItem named(SortingEntry entry) {
        return new NamedItem(entry.id(), entry.name(), wire(entry.category()));
    }

    SortingItemDetail detail(SortingEntry entry, List<SortingEntry> related) {
        return new SortingItemDetail(
                item(entry),
                rule(entry.rule()),
                related.stream().map(SortingWording::named).toList());
    }

    /** Changes when the catalogue or the scheme does. */
    String version(SortingCatalogue catalogue) {
        return catalogue.version() + Integer.toHexString(scheme.toString().hashCode());
    }

    /** Everything about an entry but its rule. */
    public SortingItem item(SortingEntry entry) {
        var printed = scheme.of(entry.category());
        return new SortingItem(
                entry.id(),
                entry.name(),
                entry.aliases(),
                wire(entry.category()),
                printed.name(),
                printed.nameEn(),
                entry.sub(),
                tip(entry.tip()),
                states(entry),
                components(entry),
                entry.ask(),
                entry.stream(),
                entry.rule().id(),
                entry.note(),
                NoBin.handling(entry));
    }

    List<ItemState> states(SortingEntry entry) {
        return entry.states().stream()
                .map(s -> new ItemState(s.state(), s.words(), wire(s.category()), tip(s.tip())))
                .toList();
    }

    List<ItemComponent> components(SortingEntry entry) {
        return entry.components().stream()
                .map(c -> new ItemComponent(c.part(), wire(c.category()), tip(c.tip())))
                .toList();
    }

    private static SchemeCategory category(city.wufei.content.district.SchemeCategory category) {
        return new SchemeCategory(
                wire(category.category()),
                category.name(),
                category.nameEn(),
                category.colour(),
                category.ink(),
                category.hint(),
                category.examples());
    }

    /** The rule as it is. */
    public static SortingRule rule(city.wufei.content.sorting.SortingRule rule) {
        return new SortingRule(rule.id(), rule.title(), rule.date(), rule.issuer(), rule.url());
    }

    @Nullable
    String tip(@Nullable String text) {
        return text == null ? null : scheme.inOwnWords(text);
    }

    /** The same category on the wire. */
    public static WasteCategory wire(Category category) {
        return WasteCategory.valueOf(category.name());
    }
}
