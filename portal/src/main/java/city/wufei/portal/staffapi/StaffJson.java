package city.wufei.portal.staffapi;

import city.wufei.content.json.Json;
import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sortingdesk.EditorLine;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads what app-api answers: as all of the project's JSON, but that what an editor did not give stays not given. */
public final class StaffJson {
    private static final JsonMapper MAPPER =
            Json.mapper().rebuild().addMixIn(EditorLine.class, AsGiven.class).build();

    private StaffJson() {}

    /** Reads an answer. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The lists of an {@link EditorLine}: absent is the packs', empty is none. */
    @SuppressWarnings("unused") // Jackson looks at the annotations
    private abstract static class AsGiven {
        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        List<String> aliases;

        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        List<ItemState> states;

        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        List<ItemComponent> components;

        @JsonSetter(nulls = Nulls.SET)
        @Nullable
        List<String> ask;
    }
}
