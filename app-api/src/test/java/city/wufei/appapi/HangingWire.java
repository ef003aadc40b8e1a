package city.wufei.appapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wire to the database that can be made to hang: it takes everything, and hands on nothing until it is mended. */
final class HangingWire implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Semaphore held = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    HangingWire(int target) throws IOException {
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void hang() {
        gate = new CountDownLatch(1);
    }

    void mend() {
        gate.countDown();
    }

    /** Waits until so many messages are held back. */
    boolean holds(int messages) throws InterruptedException {
        return held.tryAcquire(messages, 10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        mend();
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException closed) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            var message = new byte[16_384];
            for (int length; (length = from.getInputStream().read(message)) > 0; ) {
                if (gate.getCount() > 0) {
                    held.release();
                    gate.await();
                }
                to.getOutputStream().write(message, 0, length);
            }
        } catch (IOException gone) {
            // Either side has closed: so do both.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
