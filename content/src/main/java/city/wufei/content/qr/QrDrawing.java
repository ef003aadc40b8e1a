package city.wufei.content.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A QR code as one path of any size, which a strict policy lets a page draw.
 *
 * @param size of the view box {@code 0 0 size size}, in modules, the quiet zone included
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {

    /** What ISO/IEC 18004 asks for on each side. */
    private static final int QUIET = 4;

    /** ISO/IEC 18004, 7.8.2. */
    private static final int MASKS = 8;

    /** For a screen: it is not torn, and larger modules are read from farther away. Medium correction. */
    public static QrDrawing of(String text) {
        var modules = modules(text, ErrorCorrectionLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            row(modules, y, path);
        }
        return new QrDrawing(modules.getWidth(), path.toString());
    }

    /**
     * The code's modules with its quiet zone; refuses what no code can hold. In one code of fifty the modules of the text look to a
     * common reader like a corner of the code, from near and from far; another of the masks draws them otherwise.
     */
    public static BitMatrix modules(String text, ErrorCorrectionLevel level) {
        var usual = modules(text, hints(text, level));
        return Stream.concat(Stream.of(usual), IntStream.range(0, MASKS).mapToObj(mask -> {
                    var hints = hints(text, level);
                    hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
                    return modules(text, hints);
                }))
                .filter(QrReading::reads)
                .findFirst()
                .orElse(usual);
    }

    private static Map<EncodeHintType, Object> hints(String text, ErrorCorrectionLevel level) {
        Map<EncodeHintType, Object> hints =
                new EnumMap<>(Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET));
        // An address does without the mark of its character set, which some readers stumble over.
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
        }
        return hints;
    }

    private static BitMatrix modules(String text, Map<EncodeHintType, Object> hints) {
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
