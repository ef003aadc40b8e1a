package city.wufei.portal.screen;

import city.wufei.content.qr.QrDrawing;
import city.wufei.content.sitecode.ScreenCode;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.portal.sitecode.KeySeal;
import city.wufei.portal.sitecode.ScanAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Signs what a screen shows: the present code, and those of the next ten minutes. */
@Singleton
class ScreenCodes {
    /** Ten minutes, and the one that shows. */
    private static final int AHEAD = 21;

    private final KeySeal seal;
    private final ScanAddress address;
    private final Clock clock;

    ScreenCodes(KeySeal seal, ScanAddress address, Clock clock) {
        this.seal = seal;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A code as it is drawn.
     *
     * @param from when it begins to show, in milliseconds since 1970
     */
    record Shown(long from, int size, String path) {}

    /**
     * What a screen needs to go on by itself.
     *
     * @param now our time, in milliseconds since 1970: a tablet's own clock may be off
     * @param stepMillis how long each code shows
     */
    record Ahead(long now, long stepMillis, List<Shown> codes) {

        /** The seconds until the code that shows now is over. */
        public long secondsLeft() {
            return Math.max(1, Math.ceilDiv(codes.getFirst().from() + stepMillis - now, 1000));
        }
    }

    /** Empty when the screen's key was sealed under another secret: such a screen is started anew. */
    Optional<Ahead> of(Screen screen) {
        var now = clock.instant();
        return seal.open(screen.sealed(), screen.district(), screen.id())
                .map(secret -> new Ahead(
                        now.toEpochMilli(),
                        ScreenCode.STEP.toMillis(),
                        LongStream.range(0, AHEAD)
                                .mapToObj(step -> code(screen, step, now))
                                .map(code -> shown(code, SiteCodes.sign(secret, code)))
                                .toList()));
    }

    private static ScreenCode code(Screen screen, long ahead, Instant now) {
        return new ScreenCode(screen.district(), screen.placeId(), screen.id(), ScreenCode.stepAt(now) + ahead);
    }

    private Shown shown(ScreenCode code, String text) {
        var drawn = QrDrawing.of(address.of(text));
        return new Shown(code.startsAt().toEpochMilli(), drawn.size(), drawn.path());
    }
}
