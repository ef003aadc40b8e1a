package city.wufei.content.sorting;

/** A name to offer while somebody types, as it is written in the catalogue, and the entry that goes by it. */
public record Suggestion(String name, SortingEntry entry) {}
