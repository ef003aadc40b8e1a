package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import org.jspecify.annotations.Nullable;

/** A part of a thing that is thrown away apart from the rest: the cup, the lid, what is left to drink. */
public record SortingComponent(
        String part, Category category, @Nullable String tip) {}
