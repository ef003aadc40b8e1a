package city.wufei.content.sorting;

import java.util.List;

/** All that one pack says about sorting. {@code pack} is its id: {@code cn}, {@code shanghai}, {@code 310117-songjiang}. */
public record SortingLayer(String pack, List<SortingRule> rules, List<SortingFile> files) {
    public SortingLayer {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
    }
}
