package city.wufei.portal.evidence;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A small upright JPEG of a photo. Decoding it also proves that the photo is one. */
final class Preview {
    private static final int LONGEST_SIDE = 480;
    /**
     * A picture is refused unread above these, so that a small file cannot unpack into gigabytes. Decoders keep a few rows: of
     * 30,000 pixels with 8 bytes at most, 240 KB each. What they do for the rest is time only, a few seconds at most.
     */
    private static final int LONGEST_ROW = 30_000;

    private static final long MAX_PIXELS = 220_000_000L;
    /** Of these the decoder keeps every coefficient, in native memory: 6 bytes a pixel. No phone writes a larger one. */
    private static final long MAX_PIXELS_OF_SEVERAL_SCANS = 25_000_000L;

    private Preview() {}

    /** The picture has more pixels than are unpacked. */
    static final class TooManyPixels extends IOException {
        private static final long serialVersionUID = 1L;

        TooManyPixels(int width, int height) {
            super(width + " x " + height);
        }
    }

    /**
     * Draws it.
     *
     * @throws TooManyPixels when it is larger than any that is unpacked
     * @throws IOException when the bytes are not a picture that can be decoded
     */
    static byte[] of(CleanPhoto photo) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(photo.bytes()))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return jpeg(upright(
                        decode(reader, photo.scans()), photo.orientation().value()));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, int scans) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var mostPixels = scans > 1 ? MAX_PIXELS_OF_SEVERAL_SCANS : MAX_PIXELS;
        if (Math.max(width, height) > LONGEST_ROW || (long) width * height > mostPixels) {
            throw new TooManyPixels(width, height);
        }
        var parameters = reader.getDefaultReadParam();
        var step = Math.ceilDiv(Math.max(width, height), LONGEST_SIDE * 2);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var turned = orientation >= 5;
        var result = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
        graphics.transform(turn(orientation, width, height));
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    /** EXIF 2.3, tag 0x0112: how stored rows and columns map to the picture as seen. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
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

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpeg", out)) {
            throw new IOException("no writer");
        }
        return out.toByteArray();
    }
}
