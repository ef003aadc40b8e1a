package city.wufei.content.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;

/** Whether a reader that sees a picture, as a phone does, finds the code in it and can say it. */
final class QrReading {
    /** The sides of a module in the pictures, in dots: a code from far and from near. */
    private static final int[] SIZES = {3, 5};

    private static final int WHITE = 0xFFFFFF;

    private QrReading() {}

    static boolean reads(BitMatrix modules) {
        return Arrays.stream(SIZES).allMatch(size -> reads(modules, size));
    }

    private static boolean reads(BitMatrix modules, int size) {
        var side = modules.getWidth() * size;
        var dots = new int[side * side];
        Arrays.setAll(dots, dot -> modules.get(dot % side / size, dot / side / size) ? 0 : WHITE);
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots)));
        try {
            return new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true)) != null;
        } catch (ReaderException unread) {
            return false;
        }
    }
}
