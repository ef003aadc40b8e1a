package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a pack's author writes it. What is not given is null: a lower layer that overrides an entry gives only what
 * it changes, the rest comes from above; an empty list or a blank text takes what is above away.
 */
public record SortingLine(
        String name,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> aliases,
        @Nullable Category category,
        @Nullable String sub,
        @Nullable String tip,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<SortingState> states,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<SortingComponent> components,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> ask,
        @Nullable String stream,
        @Nullable String rule,
        @Nullable String note) {
    public SortingLine {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An entry needs a name");
        }
        aliases = aliases == null ? null : List.copyOf(aliases);
        states = states == null ? null : List.copyOf(states);
        components = components == null ? null : List.copyOf(components);
        ask = ask == null ? null : List.copyOf(ask);
    }
}
