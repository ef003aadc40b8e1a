package city.wufei.appapi.sorting;

import city.wufei.content.sorting.Readings;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingRule;
import city.wufei.contracts.sorting.BundleItem;
import city.wufei.contracts.sorting.SortingBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one bundle; texts and rules that entries share are written once. */
final class BundleWriter {

    private final SortingWording wording;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<SortingRule, Integer> rules = new LinkedHashMap<>();

    BundleWriter(SortingWording wording) {
        this.wording = wording;
    }

    SortingBundle write(
            String district,
            SortingCatalogue catalogue,
            @Nullable String since,
            List<SortingEntry> entries,
            List<String> removed) {
        var items = entries.stream().map(this::item).toList();
        return new SortingBundle(
                district,
                wording.version(catalogue),
                since,
                wording.categories(),
                rules.keySet().stream().map(SortingWording::rule).toList(),
                new ArrayList<>(texts.keySet()),
                items,
                removed,
                since == null ? Readings.withCommon(entries) : Readings.of(entries));
    }

    private BundleItem item(SortingEntry entry) {
        return new BundleItem(
                entry.name(),
                some(entry.aliases()),
                SortingWording.wire(entry.category()),
                text(wording.tip(entry.tip())),
                entry.sub(),
                some(wording.states(entry)),
                some(wording.components(entry)),
                some(entry.ask()),
                entry.stream(),
                rules.computeIfAbsent(entry.rule(), ignored -> rules.size()),
                text(entry.note()),
                NoBin.handling(entry));
    }

    private @Nullable Integer text(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, ignored -> texts.size());
    }

    private static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
