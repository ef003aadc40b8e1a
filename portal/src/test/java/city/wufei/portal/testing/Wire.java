package city.wufei.portal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A connection that sends just these bytes, for what no browser and no client library would send. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI portal;

    public Wire(URI portal) {
        this.portal = portal;
    }

    /** What came back; a connection that broke before an answer has the status 0. */
    public record Answer(int status, String head, String body) {
        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends a request line such as {@code GET /path} with more header lines, each ended by CR LF. */
    public Answer send(String methodAndPath, String headers, byte[] body) {
        var length =
                body.length == 0 && methodAndPath.startsWith("GET") ? "" : "Content-Length: " + body.length + "\r\n";
        return exchange(
                methodAndPath + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nConnection: close\r\n" + headers
                        + length + "\r\n",
                body);
    }

    /** Sends the head as it is and then the body, and reads until the portal closes. */
    public Answer exchange(String head, byte[]... parts) {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                for (var part : parts) {
                    out.write(part);
                }
                out.flush();
            } catch (SocketException refused) {
                // the portal may answer before it has read everything
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            // what came before counts
        }
        var text = all.toString(StandardCharsets.UTF_8);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, "", "");
        }
        var status = Integer.parseInt(Arrays.asList(text.split(" ", 3)).get(1));
        return new Answer(status, text.substring(0, end), text.substring(end + 4));
    }
}
