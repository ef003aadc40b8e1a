package city.wufei.content.publication;

import org.jspecify.annotations.Nullable;

/**
 * Where a pack stands among the others.
 *
 * @param id equals the folder's name
 * @param parent the pack above; absent for the base
 */
public record PackHeader(String id, Layer layer, @Nullable String parent) {

    public PackHeader {
        if ((layer == Layer.BASE) != (parent == null)) {
            throw new IllegalArgumentException("every pack but the base has a parent: " + id);
        }
    }
}
