package city.wufei.appapi.photo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as residents take them: a package on a table, by hand. */
public final class Snapshots {

    /** Where a picture was taken, as phones write it beside the picture. */
    public static final String PLACE = "GPS-31.0322N-121.2277E";

    private static final Map<EncodeHintType, String> UTF_8 = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    private Snapshots() {}

    /** A code on a package on a table of 1600 × 1200, turned by so many degrees, with the noise of a dark kitchen. */
    public static byte[] of(BarcodeFormat format, String text, int degrees) {
        return jpeg(picture(format, text, degrees));
    }

    static BufferedImage picture(BarcodeFormat format, String text, int degrees) {
        var table = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var graphics = table.createGraphics();
        graphics.setColor(new Color(176, 150, 120));
        graphics.fillRect(0, 0, 1600, 1200);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var code = code(format, text);
        var placed = AffineTransform.getRotateInstance(Math.toRadians(degrees), 800, 600);
        placed.translate(800 - code.getWidth() / 2.0, 600 - code.getHeight() / 2.0);
        graphics.drawImage(code, placed, null);
        graphics.dispose();
        return noisy(table);
    }

    /** The barcode 6901234567892, of 500 × 260. */
    public static byte[] webp() throws IOException {
        try (var file = Snapshots.class.getResourceAsStream("/pictures/barcode.webp")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    /** A table without a code. */
    public static byte[] ofNothing() {
        var table = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        return jpeg(noisy(table));
    }

    /** A picture whose left half is red and whose right half is blue, with a place and a way up beside it. */
    public static byte[] withPlaceAndTurn(int width, int height, int orientation) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return withSegment(jpeg(picture), exif(orientation));
    }

    /** A PNG of some kilobytes that unpacks to so many pixels. */
    public static byte[] bomb(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        bytes.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.writeBytes(chunk("IDAT", packed.toByteArray()));
        bytes.writeBytes(chunk("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    /** A JPEG that asks its reader to walk over the picture again and again. */
    public static byte[] ofManyScans() {
        var jpeg = ofNothing();
        return withSegment(jpeg, new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2}, 100);
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment, int times) {
        var with = jpeg;
        for (var i = 0; i < times; i++) {
            with = withSegment(with, segment);
        }
        return with;
    }

    public static byte[] png() {
        return written("png", new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB));
    }

    private static byte[] jpeg(BufferedImage picture) {
        return written("jpeg", picture);
    }

    private static byte[] written(String format, BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage code(BarcodeFormat format, String text) {
        try {
            var qr = format == BarcodeFormat.QR_CODE;
            var bits = new MultiFormatWriter().encode(text, format, qr ? 460 : 620, qr ? 460 : 260, UTF_8);
            var code = new BufferedImage(bits.getWidth() + 80, bits.getHeight() + 60, BufferedImage.TYPE_INT_RGB);
            for (var x = 0; x < code.getWidth(); x++) {
                for (var y = 0; y < code.getHeight(); y++) {
                    var inside = x >= 40 && x < bits.getWidth() + 40 && y >= 30 && y < bits.getHeight() + 30;
                    code.setRGB(x, y, inside && bits.get(x - 40, y - 30) ? 0x202020 : 0xF0F0F0);
                }
            }
            return code;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BufferedImage noisy(BufferedImage picture) {
        var chance = new Random(7);
        for (var i = 0; i < 120_000; i++) {
            var x = chance.nextInt(picture.getWidth());
            var y = chance.nextInt(picture.getHeight());
            var colour = new Color(picture.getRGB(x, y));
            picture.setRGB(
                    x,
                    y,
                    chance.nextBoolean()
                            ? colour.brighter().getRGB()
                            : colour.darker().getRGB());
        }
        return picture;
    }

    private static byte[] exif(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var block = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
        return ByteBuffer.allocate(4 + block.length)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (2 + block.length))
                .put(block)
                .array();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var bytes = new ByteArrayOutputStream();
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(data.length);
            out.write(name);
            out.write(data);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
