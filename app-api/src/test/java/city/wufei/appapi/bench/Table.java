package city.wufei.appapi.bench;

import java.io.PrintStream;
import java.util.List;

/** Results as a person reads them. */
final class Table {

    private Table() {}

    /** The ceiling first, then what is measured against it. */
    static void print(PrintStream out, String title, Measured ceiling, Measured subject) {
        out.println(title);
        out.printf("  %-28s %12s %10s %10s %10s%n", "", "per second", "p50 ms", "p99 ms", "refused");
        for (var row : List.of(ceiling, subject)) {
            out.printf(
                    "  %-28s %,12.0f %10.2f %10.2f %,10d%n",
                    row.name(), row.perSecond(), row.millisAt(50), row.millisAt(99), row.refused());
        }
        out.printf("  %-28s %12.2f%n%n", "ratio", subject.perSecond() / ceiling.perSecond());
    }
}
