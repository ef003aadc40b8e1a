package city.wufei.appapi.bench;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one check-in sends to the database, to be sent again as if another resident checked in.
 *
 * @param placeId where it was
 * @param key the nonce that it came with
 */
record Script(List<String> statements, String placeId, String key) {

    private static final Pattern ID = Pattern.compile("\\b[0-9]{17,19}\\b");

    Script {
        if (statements.stream().noneMatch(statement -> statement.contains(key))) {
            throw new IllegalArgumentException("these are not the statements of a check-in: " + statements);
        }
    }

    /** New ids, as the application makes them. */
    interface NewIds {
        long next();
    }

    /** The statements with another resident, place and key; every other id in them becomes a new one. */
    List<String> as(long residentId, String otherPlaceId, String otherKey, NewIds ids) {
        var changed = new HashMap<String, String>();
        return statements.stream()
                .map(statement -> statement.replace(placeId, otherPlaceId).replace(key, otherKey))
                .map(statement -> ID.matcher(statement)
                        .replaceAll(id -> changed.computeIfAbsent(
                                id.group(), same -> Long.toString(changed.isEmpty() ? residentId : ids.next()))))
                .toList();
    }
}
