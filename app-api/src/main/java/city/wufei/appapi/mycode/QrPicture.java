package city.wufei.appapi.mycode;

import city.wufei.contracts.checkin.MyCode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as an SVG path. On a clean screen a low correction is enough, and larger modules are read from farther away. */
final class QrPicture {

    /** What ISO/IEC 18004 asks for on each side. */
    private static final int QUIET = 4;

    private QrPicture() {}

    static MyCode.Picture of(String text) {
        var modules = modules(text);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            row(modules, y, path);
        }
        return new MyCode.Picture(modules.getWidth(), path.toString());
    }

    private static void row(BitMatrix modules, int y, StringBuilder path) {
        for (var x = 0; x < modules.getWidth(); x++) {
            var from = x;
            while (x < modules.getWidth() && modules.get(x, y)) {
                x++;
            }
            if (x > from) {
                path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        }
    }

    private static BitMatrix modules(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, QUIET);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
