package city.wufei.portal.sortingedit;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingComponent;
import city.wufei.content.sorting.SortingLine;
import city.wufei.content.sorting.SortingState;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditorLine;

/** From the line on the wire to the line that is published. */
final class PublishedLine {
    private PublishedLine() {}

    static SortingLine of(EditorLine line) {
        var states = line.states();
        var parts = line.components();
        var category = line.category();
        return new SortingLine(
                line.name(),
                line.aliases(),
                category == null ? null : category(category),
                line.sub(),
                line.tip(),
                states == null
                        ? null
                        : states.stream()
                                .map(each -> new SortingState(
                                        each.state(), each.words(), category(each.category()), each.tip()))
                                .toList(),
                parts == null
                        ? null
                        : parts.stream()
                                .map(each -> new SortingComponent(each.part(), category(each.category()), each.tip()))
                                .toList(),
                line.ask(),
                line.stream(),
                line.rule(),
                line.note());
    }

    private static Category category(WasteCategory category) {
        return Category.valueOf(category.name());
    }
}
