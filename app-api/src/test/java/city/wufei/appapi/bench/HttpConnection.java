package city.wufei.appapi.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to this machine, as cheap as it can be, so that the load costs little of the time
 * that it measures. It understands answers with a Content-Length or none at all (204, 304), which are all that the API gives.
 */
public final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16 * 1024];
    private int filled;

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends one request and waits for its whole answer, head and body. */
    public byte[] exchange(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        var head = readHead();
        var end = head + bodyLength(head);
        while (filled < end) {
            read();
        }
        return Arrays.copyOf(buffer, end);
    }

    /** Its status. */
    public static int status(byte[] answer) {
        return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
    }

    static String body(byte[] answer) {
        var text = new String(answer, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readHead() throws IOException {
        var searched = 0;
        while (true) {
            for (var at = Math.max(3, searched); at < filled; at++) {
                if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n' && buffer[at - 3] == '\r') {
                    return at + 1;
                }
            }
            searched = filled;
            read();
        }
    }

    private int bodyLength(int head) throws IOException {
        var lines = new String(buffer, 0, head, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (lines.contains("\r\ntransfer-encoding:")) {
            throw new IOException("an answer in chunks: " + lines);
        }
        var at = lines.indexOf("\r\ncontent-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        lines.substring(at + 17, lines.indexOf('\r', at + 2)).strip());
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += count;
    }
}
