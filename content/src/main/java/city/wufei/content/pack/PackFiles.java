package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PackHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads one pack's files: syntax, schema, model. What is wrong goes to the consumer. */
final class PackFiles {

    private final Path root;
    private final Path folder;
    private final PackReads reads;
    private final Consumer<PackProblem> problems;

    PackFiles(Path root, Path folder, PackReads reads, Consumer<PackProblem> problems) {
        this.root = root;
        this.folder = folder;
        this.reads = reads;
        this.problems = problems;
    }

    /** The pack; empty when it does not even say where it stands. */
    Optional<Pack> read() throws IOException {
        var documents = new ArrayList<PackDocument>();
        for (var read : yamlFiles().parallelStream().map(this::read).toList()) {
            read.problems().forEach(problems);
            documents.addAll(read.documents());
        }
        var header = documents.stream().filter(d -> d.kind() == Kind.PACK).findFirst();
        if (header.isEmpty() && !Files.exists(folder.resolve("pack.yaml"))) {
            problems.accept(new PackProblem(relative(folder.resolve("pack.yaml")), 1, "the pack has no pack.yaml"));
        }
        return header.map(h -> new Pack((PackHeader) h.value(), relative(folder), documents));
    }

    private PackReads.Read read(Path path) {
        var relative = relative(path);
        var bytes = bytes(path);
        var bad = firstUnreadable(bytes);
        if (bad >= 0) {
            var problem = new PackProblem(relative, lineAt(bytes, bad), "not UTF-8: save the file in UTF-8");
            return new PackReads.Read("", List.of(), List.of(problem));
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var read = reads.of(relative, text).orElseGet(() -> parse(relative, text));
        reads.keep(relative, read);
        return read;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes stop being UTF-8, or -1: an editor on a Chinese Windows may save GBK. */
    private static int firstUnreadable(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : -1;
    }

    private static int lineAt(byte[] bytes, int position) {
        return 1
                + (int) IntStream.range(0, position)
                        .filter(at -> bytes[at] == '\n')
                        .count();
    }

    private PackReads.Read parse(Path relative, String text) {
        var found = new ArrayList<PackProblem>();
        try {
            var file = YamlFile.read(relative, text);
            found.addAll(PackSchemas.check(file));
            var documents =
                    found.isEmpty() ? new DocumentReader(name(), found::add).read(file) : List.<PackDocument>of();
            return new PackReads.Read(text, documents, found);
        } catch (PackSyntax e) {
            return new PackReads.Read(text, List.of(), List.of(e.problem()));
        }
    }

    /** Whether it is a file of a folder's own: not what an editor, a version control or macOS leaves there, itself or in folders. */
    static boolean isOwn(Path folder, Path file) {
        return Files.isRegularFile(file)
                && StreamSupport.stream(folder.relativize(file).spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."));
    }

    private List<Path> yamlFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> isOwn(folder, file))
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    private String name() {
        return folder.getFileName().toString();
    }

    private Path relative(Path path) {
        return root.relativize(path);
    }
}
