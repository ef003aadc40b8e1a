package city.wufei.portal.scoresheet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A section as it was last saved.
 *
 * @param version 0 when it never was
 */
public record SavedSection(
        String sectionId, int version, Map<String, Answer> answers, String changedBy, Optional<Instant> changedAt) {
    public SavedSection {
        answers = Map.copyOf(answers);
    }

    static SavedSection never(String sectionId) {
        return new SavedSection(sectionId, 0, Map.of(), "", Optional.empty());
    }

    public Answer answer(String itemId) {
        return answers.getOrDefault(itemId, Answer.BLANK);
    }
}
