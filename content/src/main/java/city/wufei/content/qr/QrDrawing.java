package city.wufei.content.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one path of any size, which a strict policy lets a page draw.
 *
 * @param size of the view box {@code 0 0 size size}, in modules, the quiet zone included
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {

    /** What ISO/IEC 18004 asks for on each side. */
    private static final int QUIET = 4;

    /** For a screen: it is not torn, and larger modules are read from farther away. Medium correction. */
    public static QrDrawing of(String text) {
        var modules = modules(text, ErrorCorrectionLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            row(modules, y, path);
        }
        return new QrDrawing(modules.getWidth(), path.toString());
    }

    /** The code's modules with its quiet zone; refuses what no code can hold. */
    public static BitMatrix modules(String text, ErrorCorrectionLevel level) {
        var hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                level,
                EncodeHintType.MARGIN,
                QUIET,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** A file of its own, dark on white in a dark page too. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges"><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(size, path);
    }

    /** The dark stretches of a row. */
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
}
