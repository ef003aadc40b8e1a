package city.wufei.content.district;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A district that publishes content.
 *
 * @param id the pack's id, such as 310117-songjiang
 * @param gbt2260 the six-digit code of GB/T 2260
 * @param centre where a map opens
 * @param cellTypes ids of the cell types that the plan names
 * @param contact whom residents may call; absent unless official
 * @param office where one writes to; absent where nobody has said
 */
public record District(
        String id,
        String name,
        String shortName,
        String nameEn,
        String gbt2260,
        Position centre,
        List<Subdistrict> subdistricts,
        @Nullable Plan plan,
        List<String> cellTypes,
        @Nullable String contact,
        @Nullable Office office) {

    public District {
        if (!gbt2260.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a district's GB/T 2260 code has six digits: " + gbt2260);
        }
        subdistricts = List.copyOf(subdistricts);
        cellTypes = cellTypes == null ? List.of() : List.copyOf(cellTypes);
    }

    /** The subdistrict with the statistical code; empty when it is not one of this district. */
    public Optional<Subdistrict> subdistrict(String code) {
        return subdistricts.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
