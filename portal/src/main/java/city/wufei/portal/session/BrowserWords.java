package city.wufei.portal.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser calls itself, in words: {@code Chrome · Linux}. What is not known stays as it is, shortened. */
final class BrowserWords {
    private static final int SHORT = 40;
    /** The first that is contained counts: most browsers claim to be others as well. */
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger", "微信 WeChat",
            "Edg", "Edge",
            "OPR/", "Opera",
            "QQBrowser", "QQ Browser",
            "Firefox", "Firefox",
            "Chrome", "Chrome",
            "Safari", "Safari",
            "curl", "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "OpenHarmony", "HarmonyOS",
            "Android", "Android",
            "iPhone", "iOS",
            "iPad", "iPadOS",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private BrowserWords() {}

    static String of(String browser) {
        var words = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.entrySet().stream()
                        .filter(each -> browser.contains(each.getKey()))
                        .limit(1))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? browser.substring(0, Math.min(browser.length(), SHORT)) : words;
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
