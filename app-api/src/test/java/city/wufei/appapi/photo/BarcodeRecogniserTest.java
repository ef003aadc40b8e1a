package city.wufei.appapi.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarcodeRecogniserTest {

    private static final String WATER = "6901234567892";

    private final Recogniser recogniser = new BarcodeRecogniser(Clock.systemUTC());

    static IntStream turns() {
        return IntStream.iterate(0, degrees -> degrees < 360, degrees -> degrees + 24);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void aBarcodeIsFoundHoweverTheHandIsTurned(int degrees) {
        assertThat(recogniser.recognise(Snapshots.picture(BarcodeFormat.EAN_13, WATER, degrees), Instant.MAX))
                .contains(new Recognised("ean-13", WATER));
    }

    @Test
    void theOtherKindsAreFoundToo() {
        assertThat(recogniser.recognise(Snapshots.picture(BarcodeFormat.EAN_8, "96385074", 10), Instant.MAX))
                .contains(new Recognised("ean-8", "96385074"));
        assertThat(recogniser.recognise(Snapshots.picture(BarcodeFormat.QR_CODE, "无废", 30), Instant.MAX))
                .contains(new Recognised("qr-code", "无废"));
    }

    @Test
    void aTinyPictureIsLookedAtToo() {
        var dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

        assertThat(recogniser.recognise(dot, Instant.MAX)).isEmpty();
    }

    @Test
    void whenItsTimeIsOverItGivesUp() {
        assertThat(recogniser.recognise(Snapshots.picture(BarcodeFormat.EAN_13, WATER, 0), Instant.EPOCH))
                .isEmpty();
    }
}
