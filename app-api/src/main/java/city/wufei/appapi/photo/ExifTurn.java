package city.wufei.appapi.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a phone was held, which JPEGs note beside the picture: EXIF 2.3, tag 0x0112, 1 to 8. Of all that stands there this
 * alone is read, and applied, so that nothing of it has to be kept.
 */
record ExifTurn(int value) {

    private static final ExifTurn NONE = new ExifTurn(1);
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    ExifTurn {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("orientation " + value);
        }
    }

    /** Of a JPEG; what cannot be read is upright. */
    static ExifTurn of(byte[] jpeg) {
        try {
            for (var at = 2; (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != START_OF_SCAN; ) {
                var length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
                var from = at + 4;
                if ((jpeg[at + 1] & 0xFF) == APP1
                        && Arrays.equals(jpeg, from, from + MARK.length, MARK, 0, MARK.length)) {
                    return ofTiff(Arrays.copyOfRange(jpeg, from + MARK.length, at + 2 + length));
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
            // upright
        }
        return NONE;
    }

    private static ExifTurn ofTiff(byte[] tiff) {
        var buffer = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = buffer.getInt(4);
        var entries = Short.toUnsignedInt(buffer.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(buffer.getShort(entry)) == TAG) {
                return new ExifTurn(Short.toUnsignedInt(buffer.getShort(entry + 8)));
            }
        }
        return NONE;
    }

    /** The picture as it was seen. */
    BufferedImage upright(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = value > 4 ? blank(height, width) : blank(width, height);
        return painted(turned, picture, placed(width, height));
    }

    /** Where each pixel goes: m00, m10, m01, m11, m02, m12. */
    private AffineTransform placed(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The picture in another size, on white. */
    static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var scale = AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight());
        return painted(blank(width, height), picture, scale);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage painted(BufferedImage canvas, BufferedImage picture, AffineTransform placed) {
        var graphics = canvas.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, placed, null);
        graphics.dispose();
        return canvas;
    }
}
