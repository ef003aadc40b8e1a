package city.wufei.portal.sitecode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key as the page shows it: without its private half.
 *
 * @param posters how many valid posters it has signed
 * @param state signing, earlier or revoked
 */
record KeyRow(
        int number,
        String keyId,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt,
        long posters,
        String state) {

    static List<KeyRow> of(List<SiteKey> newestFirst, Map<String, Long> validByKey) {
        var signing = newestFirst.stream().filter(key -> !key.isRevoked()).findFirst();
        return newestFirst.stream()
                .map(key -> of(key, validByKey, signing.filter(key::equals).isPresent()))
                .toList();
    }

    private static KeyRow of(SiteKey key, Map<String, Long> validByKey, boolean signing) {
        var posters = key.isRevoked() ? 0 : validByKey.getOrDefault(key.keyId(), 0L);
        var state = key.isRevoked() ? "revoked" : signing ? "signing" : "earlier";
        return new KeyRow(key.number(), key.keyId(), key.createdAt(), key.createdBy(), key.revokedAt(), posters, state);
    }
}
