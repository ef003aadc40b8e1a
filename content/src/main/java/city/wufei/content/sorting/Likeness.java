package city.wufei.content.sorting;

/**
 * How sure it is that a query means a name which it does not spell: one contains the other, or they differ by a slip. In
 * Chinese the thing itself stands last (儿童塑料水杯 is a 水杯), so a common end counts for more than a common beginning.
 */
final class Likeness {
    /** Below this nothing is said. */
    static final double ENOUGH = 0.5;

    private static final double MOST = 0.8;

    private Likeness() {}

    static double confidence(String query, String name) {
        return Math.min(MOST, Math.max(slip(query, name), contained(query, name)));
    }

    /** One wrong, missing, doubled or swapped character in a word long enough to bear it, two in a long one. */
    private static double slip(String query, String name) {
        int longer = Math.max(query.length(), name.length());
        int allowed =
                Pinyin.isSpelt(name) ? (longer >= 8 ? 2 : longer >= 5 ? 1 : 0) : longer >= 6 ? 2 : longer >= 3 ? 1 : 0;
        if (Math.abs(query.length() - name.length()) > allowed) {
            return 0;
        }
        int distance = distance(query, name);
        return distance > allowed ? 0 : 0.95 - 1.2 * distance / longer;
    }

    private static double contained(String query, String name) {
        if (name.length() < 2 || (Pinyin.isSpelt(name) && name.length() < 4)) {
            return 0;
        }
        if (query.endsWith(name)) {
            return 0.45 + 0.4 * name.length() / query.length();
        }
        if (query.contains(name)) {
            return 0.25 + 0.4 * name.length() / query.length();
        }
        return name.contains(query) ? 0.35 + 0.4 * query.length() / name.length() : 0;
    }

    /** Edits of one character, neighbours swapped counting as one (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
