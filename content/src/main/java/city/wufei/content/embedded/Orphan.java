package city.wufei.content.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose starter was killed: it still holds the data and the port, and makes way. */
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphan() {}

    static void stop(ServerData data) throws IOException {
        var orphan = find(data);
        if (orphan.isPresent()) {
            end(orphan.get(), PATIENCE);
        }
        Files.deleteIfExists(data.pidFile());
    }

    /** Asks a process to end; kills it when it does not within the time. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!hasEnded(process.onExit(), patience)) {
            process.destroyForcibly();
            hasEnded(process.onExit(), patience);
        }
    }

    /** The process of the pid file, if it is a server of this folder and not a stranger that got the number. */
    private static Optional<ProcessHandle> find(ServerData data) throws IOException {
        if (!Files.exists(data.pidFile())) {
            return Optional.empty();
        }
        var pid = Files.readString(data.pidFile()).strip();
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> serves(process, data))
                : Optional.empty();
    }

    private static boolean serves(ProcessHandle process, ServerData data) {
        return process.info().commandLine().orElse("").contains("--datadir=" + data.data());
    }

    private static boolean hasEnded(CompletableFuture<ProcessHandle> end, Duration patience) {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process cannot fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
