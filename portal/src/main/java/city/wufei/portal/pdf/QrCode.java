package city.wufei.portal.pdf;

import city.wufei.content.qr.QrDrawing;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a picture: quartile correction (25 % may be dirty or torn), four modules of quiet zone as ISO/IEC 18004 asks. */
public final class QrCode {
    private QrCode() {}

    /**
     * A PNG of {@code pixels} a side, or a few more, so that each module is as large as the others. The code is made a module to
     * a dot and drawn larger: a library that sets each dot of a poster's code by itself takes a second for it.
     */
    public static byte[] png(String text, int pixels) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(QrDrawing.modules(text, ErrorCorrectionLevel.Q), pixels), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
