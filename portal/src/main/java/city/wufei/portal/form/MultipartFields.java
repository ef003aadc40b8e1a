package city.wufei.portal.form;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The typed fields of a {@code multipart/form-data} body that is not going to be handled, so that they outlive it. Files are read
 * over and kept nowhere: neither their number nor their size costs memory or disk.
 */
public final class MultipartFields {
    private static final int LONGEST_HEADERS = 8192;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]{1,200})\"");
    private static final Pattern FILE = Pattern.compile("[; ]filename\\*?=");

    private final InputStream in;
    private final byte[] delimiter;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int room;

    private MultipartFields(InputStream in, String boundary, int maxBytes) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.room = maxBytes;
    }

    /**
     * Reads the body to its end.
     *
     * @param contentType as the request names it, with the boundary
     * @param maxBytes of all fields together; what goes beyond is left out
     */
    public static Form read(InputStream body, String contentType, int maxBytes) throws IOException {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Form.empty();
        }
        try (var in = new BufferedInputStream(body, 1 << 16)) {
            var reader = new MultipartFields(in, boundary.group(1), maxBytes);
            reader.readAll();
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return Form.posted(reader.fields);
        }
    }

    /** The first delimiter has no line before it, so the walk starts as if the line's end had been seen. */
    private void readAll() throws IOException {
        var more = toDelimiter(null, 2) && !isLast();
        while (more) {
            var headers = headers();
            var name = NAME.matcher(headers);
            var kept = name.find() && !FILE.matcher(headers).find() ? new ByteArrayOutputStream() : null;
            more = toDelimiter(kept, 0) && !isLast();
            if (kept != null) {
                fields.computeIfAbsent(name.group(1), key -> new ArrayList<>())
                        .add(kept.toString(StandardCharsets.UTF_8));
            }
        }
    }

    /** Reads to the end of the next delimiter; false when the body ends before. */
    private boolean toDelimiter(@org.jspecify.annotations.Nullable ByteArrayOutputStream kept, int seen)
            throws IOException {
        var matched = seen;
        while (matched < delimiter.length) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            if (next == delimiter[matched]) {
                matched++;
                continue;
            }
            keep(kept, delimiter, matched);
            matched = next == delimiter[0] ? 1 : 0;
            if (matched == 0) {
                keep(kept, new byte[] {(byte) next}, 1);
            }
        }
        return true;
    }

    private void keep(@org.jspecify.annotations.Nullable ByteArrayOutputStream kept, byte[] bytes, int length) {
        if (kept != null && room >= length) {
            kept.write(bytes, 0, length);
            room -= length;
        }
    }

    /** After a delimiter stands the line's end, or two dashes when it was the last. */
    private boolean isLast() throws IOException {
        return in.read() != '\r' || in.read() != '\n';
    }

    private String headers() throws IOException {
        var headers = new StringBuilder();
        while (headers.length() < LONGEST_HEADERS) {
            var line = line();
            if (line.isEmpty()) {
                return headers.toString();
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                headers.append(line);
            }
        }
        return "";
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_HEADERS; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
