package city.wufei.portal.screen;

import java.time.Instant;
import java.util.Optional;

/**
 * A screen as pages show it: without its key.
 *
 * @param state running, silent or ended
 */
record ScreenRow(
        String id,
        String state,
        Instant startedAt,
        String startedBy,
        Optional<Instant> seenAt,
        Optional<Screen.Ended> ended) {

    static ScreenRow of(Screen screen, Instant now) {
        return new ScreenRow(
                screen.id(),
                screen.state(now),
                screen.startedAt(),
                screen.startedBy(),
                screen.seenAt(),
                screen.ended());
    }
}
