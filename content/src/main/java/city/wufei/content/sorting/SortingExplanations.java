package city.wufei.content.sorting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A base pack's {@code sorting/explained.yaml}: which findings are right, and why. */
public record SortingExplanations(List<Explanation> explained) {
    public SortingExplanations {
        explained = List.copyOf(explained);
    }

    /**
     * Why findings of a kind are right.
     *
     * @param finding the kind's code
     * @param subjects those that it explains
     * @param pattern a regular expression that is found in the subjects which it explains
     */
    public record Explanation(
            String finding,
            @Nullable List<String> subjects,
            @Nullable String pattern,
            String why) {
        public Explanation {
            subjects = subjects == null ? List.of() : List.copyOf(subjects);
        }

        boolean explains(SortingFinding found) {
            return found.kind().code().equals(finding)
                    && (subjects().contains(found.subject())
                            || (pattern != null
                                    && Pattern.compile(pattern)
                                            .matcher(found.subject())
                                            .find()));
        }

        @Override
        public List<String> subjects() {
            return subjects == null ? List.of() : subjects;
        }
    }

    /** The first explanation of a finding. */
    public Optional<Explanation> of(SortingFinding finding) {
        return explained.stream().filter(each -> each.explains(finding)).findFirst();
    }

    /** Explanations that explain nothing any more. */
    public List<Explanation> idle(List<SortingFinding> findings) {
        return explained.stream()
                .filter(each -> findings.stream().noneMatch(each::explains))
                .toList();
    }
}
