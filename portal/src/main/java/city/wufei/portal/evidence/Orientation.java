package city.wufei.portal.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one piece of a photo's EXIF block that is kept: which way up it is, 1 to 8 as EXIF 2.3 tag 0x0112 counts. Everything else
 * (position, time, camera, thumbnail) is dropped.
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] HEADER = {'E', 'x', 'i', 'f', 0, 0};

    Orientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("orientation " + value);
        }
    }

    /** Reads the tag from a TIFF block (what follows {@code Exif\0\0}); anything unreadable is upright. */
    static Orientation read(byte[] tiff) {
        try {
            var buffer = ByteBuffer.wrap(tiff);
            buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = buffer.getInt(4);
            var entries = Short.toUnsignedInt(buffer.getShort(directory));
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + i * ENTRY_BYTES;
                if (Short.toUnsignedInt(buffer.getShort(entry)) == TAG) {
                    var value = Short.toUnsignedInt(buffer.getShort(entry + 8));
                    return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT; // a broken block has no orientation to keep
        }
    }

    boolean isUpright() {
        return value == 1;
    }

    /** A big-endian TIFF block that holds this one tag. */
    byte[] tiff() {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The whole JPEG APP1 segment around {@link #tiff()}. */
    byte[] app1() {
        var tiff = tiff();
        return ByteBuffer.allocate(4 + HEADER.length + tiff.length)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (2 + HEADER.length + tiff.length))
                .put(HEADER)
                .put(tiff)
                .array();
    }

    static boolean startsExif(byte[] bytes, int from, int to) {
        if (to - from < HEADER.length) {
            return false;
        }
        for (var i = 0; i < HEADER.length; i++) {
            if (bytes[from + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }

    static int headerBytes() {
        return HEADER.length;
    }
}
