package city.wufei.portal.posterrun;

import city.wufei.portal.sitecode.PosterLayout;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A printing run.
 *
 * @param serials of the posters, in the order of the pages
 * @param done how many of them are set
 */
record Run(
        String district,
        long id,
        PosterLayout layout,
        State state,
        List<String> serials,
        int done,
        Instant orderedAt,
        String orderedBy,
        Optional<Instant> finishedAt) {

    /** A run goes on until it is done or somebody stops it. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED;

        /** The word in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int total() {
        return serials.size();
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** The posters of the next part. */
    List<String> next(int most) {
        return serials.subList(done, Math.min(serials.size(), done + most));
    }
}
