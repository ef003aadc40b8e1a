package city.wufei.content.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QrDrawingTest {
    private static final int SIGNATURE_BYTES = 64;
    private static final int QUIET = 4;

    /** As long as the code of a place, which ends in a signature: any bytes. */
    @Property(tries = 200)
    void whateverASignatureIsAReaderOfPicturesReadsItsCode(@ForAll long seed) {
        var modules = QrDrawing.modules(address(seed), ErrorCorrectionLevel.M);

        assertThat(QrReading.reads(modules)).isTrue();
    }

    /** Most are drawn as the library draws them, some not. */
    @Test
    void aCodeThatAReaderTakesForAnotherIsDrawnWithAnotherMask() throws Exception {
        var usual = 0;
        var otherwise = 0;
        for (var seed = 0L; seed < 200; seed++) {
            var text = address(seed);
            var drawn = QrDrawing.modules(text, ErrorCorrectionLevel.L);
            var first = com.google.zxing.qrcode.encoder.Encoder.encode(text, ErrorCorrectionLevel.L)
                    .getMatrix();
            var alike = true;
            for (var y = 0; y < first.getHeight(); y++) {
                for (var x = 0; x < first.getWidth(); x++) {
                    alike &= drawn.get(x + QUIET, y + QUIET) == (first.get(x, y) == 1);
                }
            }
            if (alike) {
                usual++;
            } else {
                otherwise++;
            }
        }
        assertThat(otherwise).isPositive();
        assertThat(usual).isGreaterThan(otherwise);
    }

    @Test
    void aCodeSaysChineseToo() throws Exception {
        var modules = QrDrawing.modules("无废城市", ErrorCorrectionLevel.M);

        var inner = modules.getWidth() - 2 * QUIET;
        var dark = new boolean[inner][inner];
        for (var y = 0; y < inner; y++) {
            for (var x = 0; x < inner; x++) {
                dark[y][x] = modules.get(x + QUIET, y + QUIET);
            }
        }
        assertThat(new Decoder().decode(dark).getText()).isEqualTo("无废城市");
    }

    @Test
    void whatNoCodeHoldsIsRefused() {
        var tooLong = "a".repeat(3_000);

        assertThatThrownBy(() -> QrDrawing.of(tooLong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String address(long seed) {
        var bytes = new byte[SIGNATURE_BYTES];
        new Random(seed).nextBytes(bytes);
        return "https://songjiang.wufei.example/q/1.310117-songjiang.fangsong-recycle-01.0N8QK3V5W2X7Z.0N8QK3V5W2X80."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
