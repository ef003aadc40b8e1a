package city.wufei.appapi.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads uploads by their content. The header is looked at first, so that a small file which unpacks to a giant is never
 * unpacked; of a large picture only every second, third … pixel is read.
 */
final class Pictures {

    static final int MOST_BYTES = 8 << 20;

    /** Some phones take 48 megapixels where they are told to, but save 12. */
    private static final long MOST_PIXELS = 40_000_000;

    /** A WebP is unpacked whole, whatever is read of it. */
    private static final long MOST_PIXELS_OF_WEBP = 16_000_000;

    /** A progressive JPEG has about ten. Each is a walk over the whole picture. */
    private static final int MOST_SCANS = 40;

    private static final int START_OF_SCAN = 0xDA;
    private static final int RIFF_HEADER = 12;

    private Pictures() {}

    /**
     * Reads a picture.
     *
     * @param longest the longer side that is needed; the picture may have up to twice of it
     */
    static PictureOutcome read(byte[] bytes, int longest) {
        if (bytes.length > MOST_BYTES) {
            return new PictureOutcome.TooLarge();
        }
        var format = format(bytes);
        if (format.isEmpty()) {
            return new PictureOutcome.OtherFormat();
        }
        if (scans(bytes) > MOST_SCANS && format.get().equals("jpeg")) {
            return new PictureOutcome.Damaged();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var most = format.get().equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
            var reader = ImageIO.getImageReadersByFormatName(format.get()).next();
            return read(in, reader, most, longest, ExifTurn.of(bytes));
        } catch (IOException | RuntimeException e) {
            return new PictureOutcome.Damaged(); // decoders throw anything at a damaged file
        }
    }

    private static PictureOutcome read(ImageInputStream in, ImageReader reader, long most, int longest, ExifTurn turn)
            throws IOException {
        try {
            reader.setInput(in, true, true); // metadata may be packed as tightly as pixels
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > most) {
                return new PictureOutcome.TooLarge();
            }
            var each = Math.max(1, Math.max(width, height) / longest);
            var wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(Math.min(each, width), Math.min(each, height), 0, 0);
            return new PictureOutcome.Fit(turn.upright(reader.read(0, wanted)));
        } finally {
            reader.dispose();
        }
    }

    /** The longer side at most so long, without what shines through. */
    static BufferedImage fitted(BufferedImage picture, int longest) {
        var scale = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return ExifTurn.drawn(picture, width, height);
    }

    private static Optional<String> format(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("png");
        }
        return isWebp(bytes) ? Optional.of("webp") : Optional.empty();
    }

    /** A RIFF file of that kind: four letters, four bytes of length, four letters. */
    private static boolean isWebp(byte[] bytes) {
        return startsWith(bytes, 'R', 'I', 'F', 'F')
                && bytes.length >= RIFF_HEADER
                && startsWith(Arrays.copyOfRange(bytes, RIFF_HEADER - 4, RIFF_HEADER), 'W', 'E', 'B', 'P');
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (var i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int scans(byte[] bytes) {
        var scans = 0;
        for (var i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF && (bytes[i + 1] & 0xFF) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }
}
