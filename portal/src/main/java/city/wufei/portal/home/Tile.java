package city.wufei.portal.home;

import java.util.List;

/**
 * A tile of the home page.
 *
 * @param title a message key
 * @param count how many wait; -1 where a number says nothing
 * @param href where the work is done
 * @param action a message key for the link
 * @param lines the first few that wait, as texts
 */
public record Tile(String title, long count, String href, String action, List<Line> lines) {

    /** One that waits: what it is, when it is due (or empty), where it opens, and what else can be opened of it. */
    public record Line(String text, String due, String href, boolean late, List<Link> more) {
        public Line {
            more = List.copyOf(more);
        }

        public Line(String text, String due, String href, boolean late) {
            this(text, due, href, late, List.of());
        }
    }

    /** A way on; its label is a message key. */
    public record Link(String label, String href) {}

    public Tile {
        lines = List.copyOf(lines);
    }

    public boolean isCounted() {
        return count >= 0;
    }
}
