package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters that are taken for each other because they look alike: 牙涮 for 牙刷. */
final class Lookalikes {
    private static final Map<Character, String> ALIKE = alike();

    private Lookalikes() {}

    /** The forms that may have been meant: each with one of its characters for one that looks like it. */
    static List<String> of(String form) {
        List<String> meant = new ArrayList<>();
        for (int at = 0; at < form.length(); at++) {
            for (char other : ALIKE.getOrDefault(form.charAt(at), "").toCharArray()) {
                meant.add(form.substring(0, at) + other + form.substring(at + 1));
            }
        }
        return meant;
    }

    private static Map<Character, String> alike() {
        Map<Character, String> alike = new HashMap<>();
        for (String group : Normal.lines("lookalikes.txt")) {
            for (int at = 0; at < group.length(); at++) {
                String others = group.substring(0, at) + group.substring(at + 1);
                alike.merge(group.charAt(at), others, String::concat);
            }
        }
        return Map.copyOf(alike);
    }
}
