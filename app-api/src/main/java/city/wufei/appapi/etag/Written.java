package city.wufei.appapi.etag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Published content as it goes over the wire, written and hashed once. Hashing the bytes costs a few microseconds and cannot
 * disagree with them, as a version kept beside them could. The arrays it gives are not copies: nobody changes them.
 */
public final class Written {

    /** The encoding it knows beside none. */
    public static final String GZIP = "gzip";

    /** What is smaller fits one packet as it is. */
    private static final int FEWEST_BYTES_TO_ZIP = 1 << 10;

    private final byte[] bytes;
    private final String tag;
    private volatile byte @Nullable [] zipped;

    Written(byte[] bytes) {
        this.bytes = bytes;
        this.tag = "W/\"" + hash(bytes) + '"';
    }

    /** JSON in UTF-8. */
    public byte[] bytes() {
        return bytes;
    }

    /** A weak entity tag, with its quotes. */
    public String tag() {
        return tag;
    }

    /** Compressed once: a whole guide would take the event loop a tenth of a second each time. */
    public byte[] zipped() {
        var known = zipped;
        if (known == null) {
            known = zip(bytes);
            zipped = known;
        }
        return known;
    }

    /** Whether who sends these lines of If-None-Match has it. RFC 9110, 13.1.2: any of the list, compared weakly. */
    public boolean isKnownTo(List<String> ifNoneMatch) {
        var strong = tag.substring(2);
        return listed(ifNoneMatch).anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals(strong));
    }

    /** Whether it goes compressed to who sends this Accept-Encoding, which {@link PlainRequests} has made plain. */
    public boolean isZippedFor(@Nullable String acceptEncoding) {
        return bytes.length >= FEWEST_BYTES_TO_ZIP && GZIP.equals(acceptEncoding);
    }

    int size() {
        return bytes.length + bytes.length / 8;
    }

    /** What a header lists, on one line or several. */
    private static Stream<String> listed(List<String> lines) {
        return lines.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip);
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream(bytes.length / 8);
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
