package city.wufei.portal.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A JPEG without its metadata: of the segments only those that are needed to draw it (tables, frame, scans, JFIF, colour profile,
 * Adobe's colour transform) are copied, and the orientation is written back alone. What follows the end of the image is dropped,
 * since phones append videos and depth maps there. The picture's own bytes are untouched.
 */
final class CleanJpeg {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    /** Frames, tables, scans and what belongs to them; everything above is about the picture or reserved, and holds anything. */
    private static final int FIRST_OF_PICTURE = 0xC0;

    private static final int LAST_OF_PICTURE = 0xDF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    /** A progressive JPEG has about ten. Each is a walk over the whole picture, so a thousand would keep a core busy for minutes. */
    private static final int MAX_SCANS = 32;

    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    /** Marker, length and the fields, without a thumbnail: that is a second picture, of whatever. */
    private static final int JFIF_BYTES = 18;

    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int ADOBE_BYTES = 16;
    private static final byte[] PROFILE = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E'};

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private Orientation orientation = Orientation.UPRIGHT;
    private int scans;
    private int at = 2;

    private CleanJpeg(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /**
     * Copies what is needed.
     *
     * @throws IndexOutOfBoundsException when the file ends in the middle
     * @throws IllegalArgumentException when it has more scans than any camera writes
     */
    static CleanPhoto of(byte[] jpeg) {
        return new CleanJpeg(jpeg).clean();
    }

    private CleanPhoto clean() {
        orientation = findOrientation();
        out.write(0xFF);
        out.write(0xD8);
        if (!orientation.isUpright()) {
            out.writeBytes(orientation.app1());
        }
        while (segment()) {
            // each call copies or drops one
        }
        return new CleanPhoto(out.toByteArray(), orientation, scans);
    }

    private boolean segment() {
        var marker = marker(at);
        if (marker == END_OF_IMAGE) {
            out.write(0xFF);
            out.write(END_OF_IMAGE);
            return false;
        }
        var end = marker == START_OF_SCAN ? endOfScan(segmentEnd(at)) : segmentEnd(at);
        if (marker == START_OF_SCAN && ++scans > MAX_SCANS) {
            throw new IllegalArgumentException("more scans than any camera writes");
        }
        if (isNeeded(marker)) {
            out.write(bytes, at, end - at);
        }
        at = skipFill(end);
        return true;
    }

    private boolean isNeeded(int marker) {
        return switch (marker) {
            case APP0 -> startsWith(JFIF) && segmentEnd(at) - at == JFIF_BYTES;
            case APP2 -> startsWith(PROFILE);
            case APP14 -> startsWith(ADOBE) && segmentEnd(at) - at == ADOBE_BYTES;
            default -> marker >= FIRST_OF_PICTURE && marker <= LAST_OF_PICTURE;
        };
    }

    private boolean startsWith(byte[] name) {
        return Arrays.equals(bytes, at + 4, Math.min(bytes.length, at + 4 + name.length), name, 0, name.length);
    }

    private Orientation findOrientation() {
        for (var i = 2; marker(i) != START_OF_SCAN && marker(i) != END_OF_IMAGE; i = skipFill(segmentEnd(i))) {
            var end = segmentEnd(i);
            if (marker(i) == APP1 && Orientation.startsExif(bytes, i + 4, end)) {
                return Orientation.read(Arrays.copyOfRange(bytes, i + 4 + Orientation.headerBytes(), end));
            }
        }
        return Orientation.UPRIGHT;
    }

    private int marker(int index) {
        if (bytes[index] != (byte) 0xFF) {
            throw new IndexOutOfBoundsException("no marker at " + index);
        }
        return bytes[index + 1] & 0xFF;
    }

    private int segmentEnd(int start) {
        var length = ((bytes[start + 2] & 0xFF) << 8) | (bytes[start + 3] & 0xFF);
        var end = start + 2 + length;
        if (length < 2 || end > bytes.length) {
            throw new IndexOutOfBoundsException("segment at " + start);
        }
        return end;
    }

    /** Entropy-coded data run to the next marker that is neither a stuffed zero nor a restart. */
    private int endOfScan(int from) {
        var i = from;
        while (true) {
            if (bytes[i] == (byte) 0xFF) {
                var next = bytes[i + 1] & 0xFF;
                var data = next == 0 || (next >= 0xD0 && next <= 0xD7) || next == 0xFF;
                if (!data) {
                    return i;
                }
            }
            i++;
        }
    }

    private int skipFill(int index) {
        var i = index;
        while (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xFF) {
            i++;
        }
        return i;
    }
}
