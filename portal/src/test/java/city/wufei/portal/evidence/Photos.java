package city.wufei.portal.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
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

    /** Black, four channels of 16 bits: a file of about a thousandth of what it unpacks to. */
    public static byte[] blackPng(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {16, 6, 0, 0, 0})
                .array();
        var data = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(data)) {
            for (var row = 0; row < height; row++) {
                deflater.write(new byte[1 + 8 * width]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", data.toByteArray()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A JPEG that comes in several passes, each of the whole picture. */
    public static byte[] progressive(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Its last scan again and again. */
    public static byte[] jpegOfManyScans() {
        var jpeg = progressive(64, 64);
        var scan = lastIndexOf(jpeg, 0xDA);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, scan);
        for (var i = 0; i < 500; i++) {
            out.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    private static int lastIndexOf(byte[] jpeg, int marker) {
        for (var i = jpeg.length - 2; ; i--) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
    }

    /** With JFIF's extension, which holds a small picture of its own. */
    public static byte[] jpegWithThumbnail() {
        var extension = "JFXX\0\u0013".getBytes(StandardCharsets.ISO_8859_1);
        var segment = ByteBuffer.allocate(4 + extension.length + 5)
                .put((byte) 0xFF)
                .put((byte) 0xE0)
                .putShort((short) (2 + extension.length + 5))
                .put(extension)
                .put(new byte[] {1, 1, 9, 9, 9})
                .array();
        return withSegmentAt(jpeg(), segment, 20);
    }

    /** With the position in a segment of this marker. */
    public static byte[] jpegWithHidden(int marker) {
        var segment = ByteBuffer.allocate(4 + PLACE.length())
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + PLACE.length()))
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
        return withSegment(jpeg(), segment);
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
        return withSegmentAt(jpeg, segment, 2);
    }

    private static byte[] withSegmentAt(byte[] jpeg, byte[] segment, int at) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, at)
                .put(segment)
                .put(jpeg, at, jpeg.length - at)
                .array();
    }
}
