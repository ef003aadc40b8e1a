package city.wufei.portal.evidence;

import city.wufei.content.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file beside a gate or criterion of a case.
 *
 * @param fileName as the applicant's machine called it; shown, never used as a path
 * @param sha256 of the bytes as they are kept
 * @param storedAs the random name on disk
 * @param removedAt set while the applicant can still undo the removal
 */
public record Evidence(
        String district,
        long applicationId,
        long id,
        String criterionId,
        String fileName,
        EvidenceType type,
        long bytes,
        String sha256,
        String storedAs,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> removedAt) {

    public String number() {
        return Ids.text(id);
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** The items that have at least one file that is not removed. */
    public static Set<String> itemsWithFiles(List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> !each.isRemoved())
                .map(Evidence::criterionId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The size for people: 345 KB, 2.1 MB. */
    public String size() {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
