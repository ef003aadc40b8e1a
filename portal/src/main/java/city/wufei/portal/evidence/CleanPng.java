package city.wufei.portal.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG without its metadata: only the chunks that are needed to draw it are copied; the orientation is written back alone. */
final class CleanPng {
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private CleanPng() {}

    /** @throws IndexOutOfBoundsException when the file ends in the middle */
    static CleanPhoto of(byte[] png) {
        var orientation = findOrientation(png);
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE_BYTES);
        for (var at = SIGNATURE_BYTES; ; at = next(png, at)) {
            var type = type(png, at);
            if (NEEDED.contains(type)) {
                out.write(png, at, next(png, at) - at);
            }
            if (type.equals("IHDR") && !orientation.isUpright()) {
                out.writeBytes(chunk(orientation));
            }
            if (type.equals("IEND")) {
                return new CleanPhoto(out.toByteArray(), orientation, 1);
            }
        }
    }

    private static Orientation findOrientation(byte[] png) {
        for (var at = SIGNATURE_BYTES; !type(png, at).equals("IEND"); at = next(png, at)) {
            if (type(png, at).equals("eXIf")) {
                return Orientation.read(Arrays.copyOfRange(png, at + 8, next(png, at) - 4));
            }
        }
        return Orientation.UPRIGHT;
    }

    private static String type(byte[] png, int at) {
        return new String(png, at + 4, 4, StandardCharsets.US_ASCII);
    }

    private static int next(byte[] png, int at) {
        var length = ByteBuffer.wrap(png).getInt(at);
        if (length < 0 || length > png.length - at - FRAME_BYTES) {
            throw new IndexOutOfBoundsException("chunk at " + at);
        }
        return at + length + FRAME_BYTES;
    }

    private static byte[] chunk(Orientation orientation) {
        var tiff = orientation.tiff();
        var typeAndData = ByteBuffer.allocate(4 + tiff.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
        var crc = new CRC32();
        crc.update(typeAndData);
        return ByteBuffer.allocate(tiff.length + FRAME_BYTES)
                .putInt(tiff.length)
                .put(typeAndData)
                .putInt((int) crc.getValue())
                .array();
    }
}
