package city.wufei.portal.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as phones make them. */
public final class Photos {
    /** Stands in the position block, so that a test can look for it. */
    public static final String PLACE = "GPS-31.0322N-121.2277E";

    private Photos() {}

    public static byte[] jpeg() {
        return picture("jpeg", 640, 480);
    }

    public static byte[] png() {
        return picture("png", 64, 48);
    }

    /** With an EXIF block that says where it was taken and that it lies on its side. */
    public static byte[] jpegWithPosition() {
        return withSegment(jpeg(), exif(6));
    }

    /** A picture and behind it what phones append. */
    public static byte[] jpegWithTrailer() {
        var jpeg = jpeg();
        return ByteBuffer.allocate(jpeg.length + PLACE.length())
                .put(jpeg)
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    public static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(47, 125, 91));
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(new Color(242, 182, 50));
        graphics.fillOval(width / 2, height / 4, width / 3, height / 3);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(26 + PLACE.length())
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
        return ByteBuffer.allocate(10 + tiff.length)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (8 + tiff.length))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(tiff)
                .array();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
