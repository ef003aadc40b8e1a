package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A form with files as it was posted: its fields, and the files that were chosen. Call it off the event loop; large parts wait
 * on disk until they are read.
 */
public record PostedFiles(Form form, List<PostedFile> files) {
    /**
     * A chosen file. One over the limit is not read, only named.
     *
     * @param bytes reads it, once
     */
    public record PostedFile(String field, String name, Supplier<byte[]> bytes, boolean tooLarge) {}

    /**
     * Reads every part of the form, in the order posted.
     *
     * @param maxBytes of one file; a larger one is named and not read
     */
    public static PostedFiles read(HttpRequest<?> request, MultipartBody body, int maxBytes) {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<PostedFile>();
        for (var part : all(body)) {
            try {
                read(part, maxBytes, fields, files);
            } catch (IOException e) {
                throw new UncheckedIOException("a part of the form cannot be read", e);
            }
        }
        var form = Form.posted(fields);
        Requests.keep(request, form); // whatever fails from here on, the answer has the fields
        return new PostedFiles(form, List.copyOf(files));
    }

    private static void read(CompletedPart part, int maxBytes, Map<String, List<String>> fields, List<PostedFile> files)
            throws IOException {
        if (part instanceof CompletedFileUpload file) {
            if (!file.getFilename().isEmpty()) {
                files.add(file(file, maxBytes));
            }
            return;
        }
        var text = new String(part.getBytes(), StandardCharsets.UTF_8); // as every page of ours is
        fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(text);
    }

    private static PostedFile file(CompletedFileUpload file, int maxBytes) {
        var tooLarge = file.getSize() > maxBytes;
        return new PostedFile(file.getName(), unescaped(file.getFilename()), () -> bytes(file), tooLarge);
    }

    /**
     * A file's name as it is on the sender's disk. Browsers write three characters of it in another way, and no others
     * (HTML standard, "multipart form data": encoding of names and filenames).
     */
    static String unescaped(String fileName) {
        return fileName.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the form cannot be read", e);
        }
    }

    /** Waits for the last part; a request that is over the limit fails here with its 413. */
    private static List<CompletedPart> all(Publisher<CompletedPart> body) {
        var parts = new CompletableFuture<List<CompletedPart>>();
        body.subscribe(new Subscriber<>() {
            private final List<CompletedPart> read = new ArrayList<>();

            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(CompletedPart part) {
                read.add(part);
            }

            @Override
            public void onError(Throwable failure) {
                parts.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                parts.complete(List.copyOf(read));
            }
        });
        try {
            return parts.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
