package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for states of things, those that everybody uses and those of one catalogue, and the states that they mean. */
final class StateWords {
    /** Says nothing about where the thing goes. */
    private static final String PLAIN = "";

    /** Used up: how things are when they are thrown away, unless the entry says otherwise. */
    private static final String EMPTY = "用尽";

    /** A word that means a state which the entry does not tell apart makes the answer less sure. */
    private static final double UNKNOWN_STATE = 0.85;

    /** What one character behind a name says of it: 跑步机旧. Any other may be the end of the name. */
    private static final Set<String> BARE_BEHIND = Set.of("旧", "坏", "破", "碎", "脏");

    private static final Pattern LINKS_BEFORE = Pattern.compile("^[的了掉过]+");
    private static final Pattern LINK_AFTER = Pattern.compile("[的被已]$");
    private static final Pattern ENDING = Pattern.compile("[的了]+$");
    private static final Map<String, String> EVERYDAYS = everydays();

    private final Map<String, String> meanings = new HashMap<>(EVERYDAYS);
    private final Map<SortingState, Set<String>> spoken = new HashMap<>();
    private final List<String> longestFirst;

    StateWords(Collection<SortingEntry> entries) {
        for (SortingEntry entry : entries) {
            for (SortingState state : entry.states()) {
                state.words().forEach(word -> meanings.putIfAbsent(bare(word), state.state()));
                spoken.put(state, spoken(state));
            }
        }
        meanings.keySet().removeIf(String::isEmpty);
        longestFirst = meanings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The wording with the longest state word at its beginning or end taken off, or null when there is none. */
    @Nullable
    Wording takenOff(Wording wording) {
        String form = wording.form();
        String trimmed = ENDING.matcher(form).replaceFirst("");
        for (String word : longestFirst) {
            String rest = rest(form, trimmed, word);
            if (rest != null) {
                List<String> states = new ArrayList<>(wording.states());
                states.add(word);
                return new Wording(rest, states, wording.certainty() * (isPlain(word) ? 0.97 : 0.95));
            }
        }
        return null;
    }

    /** The entry's state that these words name; of several the hazardous one. */
    @Nullable
    SortingState state(SortingEntry entry, List<String> words) {
        SortingState found = null;
        if (words.isEmpty()) {
            return null;
        }
        for (SortingState state : entry.states()) {
            if (isNamed(state, words) && (found == null || state.category() == Category.HAZARDOUS)) {
                found = state;
            }
        }
        return found;
    }

    /** Whether one of these words means that state in everyday speech. */
    boolean mean(List<String> words, String state) {
        return words.stream().anyMatch(word -> state.equals(meanings.get(word)));
    }

    /** How far the words leave the answer standing: 1, or less when they name a state that the entry does not know. */
    double certainty(@Nullable SortingState state, List<String> words) {
        return state == null && words.stream().anyMatch(word -> !isHarmless(word)) ? UNKNOWN_STATE : 1;
    }

    private boolean isNamed(SortingState state, List<String> words) {
        Set<String> own = spoken.getOrDefault(state, Set.of());
        return words.stream().anyMatch(word -> own.contains(word) || own.contains(meanings.get(word)));
    }

    /** A state's own words, its name, and what its words mean in everyday speech. */
    private static Set<String> spoken(SortingState state) {
        Set<String> spoken = new HashSet<>(Set.of(state.state()));
        for (String word : state.words()) {
            String bare = bare(word);
            spoken.add(bare);
            String meaning = EVERYDAYS.getOrDefault(bare, PLAIN);
            if (!meaning.equals(PLAIN)) {
                spoken.add(meaning);
            }
        }
        return spoken;
    }

    private boolean isHarmless(String word) {
        return isPlain(word) || EMPTY.equals(meanings.get(word));
    }

    private boolean isPlain(String word) {
        return PLAIN.equals(meanings.get(word));
    }

    private static @Nullable String rest(String form, String trimmed, String word) {
        if (form.startsWith(word)) {
            return orNull(LINKS_BEFORE.matcher(form.substring(word.length())).replaceFirst(""));
        }
        boolean behind = form.endsWith(word) || trimmed.endsWith(word);
        if (behind && (word.length() > 1 || BARE_BEHIND.contains(word) || form.endsWith(word + "的"))) {
            return orNull(LINK_AFTER
                    .matcher(form.substring(0, form.lastIndexOf(word)))
                    .replaceFirst(""));
        }
        return null;
    }

    private static @Nullable String orNull(String rest) {
        return rest.isEmpty() ? null : rest;
    }

    private static String bare(String word) {
        return ENDING.matcher(Normal.form(word)).replaceFirst("");
    }

    private static Map<String, String> everydays() {
        Map<String, String> meanings = new HashMap<>();
        for (String line : Normal.lines("states.txt")) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                meanings.put(word, line.substring(0, colon));
            }
        }
        return meanings;
    }
}
