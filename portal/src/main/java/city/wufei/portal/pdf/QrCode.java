package city.wufei.portal.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture: quartile correction (25 % may be dirty or torn), four modules of quiet zone as ISO/IEC 18004 asks. */
public final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * A PNG of {@code pixels} a side, or a few more, so that each module is as large as the others. The code is made a module to
     * a dot and drawn larger: a library that sets each dot of a poster's code by itself takes a second for it.
     */
    public static byte[] png(String text, int pixels) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(modules(text, ErrorCorrectionLevel.Q), pixels), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A code for an SVG whose view box is {@code 0 0 size size}: medium correction, since a screen is not torn, and larger modules are
     * read from farther away.
     *
     * @param path the dark modules
     */
    public record Drawn(int size, String path) {}

    /** The code as a path, which a strict policy lets a page draw. */
    public static Drawn path(String text) {
        try {
            var modules = modules(text, ErrorCorrectionLevel.M);
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                row(modules, y, path);
            }
            return new Drawn(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
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

    private static BitMatrix modules(String text, ErrorCorrectionLevel level) throws WriterException {
        var hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                level,
                EncodeHintType.MARGIN,
                QUIET,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    }

    private static BufferedImage drawn(BitMatrix modules, int pixels) {
        var size = Math.ceilDiv(pixels, modules.getWidth());
        var side = size * modules.getWidth();
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    graphics.fillRect(x * size, y * size, size, size);
                }
            }
        }
        graphics.dispose();
        return image;
    }

    /** The PNG as a {@code data:} address for an image in a PDF template. */
    public static String dataUri(String text, int pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text, pixels));
    }
}
