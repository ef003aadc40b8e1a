package city.wufei.portal.weighing;

import city.wufei.content.json.Json;
import city.wufei.contracts.staff.Weighing;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads what a phone kept while it had no network. */
final class WeighingBatchReader {
    private static final int MOST = 50;

    /** What the script of the page sends. */
    record Waiting(List<Weighing> entries) {}

    private WeighingBatchReader() {}

    /** The weighings in their order; empty when the text is none or holds none, or more than go at once. */
    static Optional<List<Weighing>> read(String json) {
        try {
            var entries = Json.read("{\"entries\":" + json + "}", Waiting.class).entries();
            return entries.isEmpty() || entries.size() > MOST ? Optional.empty() : Optional.of(entries);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
