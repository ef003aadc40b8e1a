package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PackHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one pack's files: syntax, schema, model. What is wrong goes to the consumer. */
final class PackFiles {

    private final Path root;
    private final Path folder;
    private final Consumer<PackProblem> problems;

    PackFiles(Path root, Path folder, Consumer<PackProblem> problems) {
        this.root = root;
        this.folder = folder;
        this.problems = problems;
    }

    /** The pack; empty when it does not even say where it stands. */
    Optional<Pack> read() throws IOException {
        var documents = new ArrayList<PackDocument>();
        for (var path : yamlFiles()) {
            documents.addAll(read(path));
        }
        var header = documents.stream().filter(d -> d.kind() == Kind.PACK).findFirst();
        if (header.isEmpty() && !Files.exists(folder.resolve("pack.yaml"))) {
            problems.accept(new PackProblem(relative(folder.resolve("pack.yaml")), 1, "the pack has no pack.yaml"));
        }
        return header.map(h -> new Pack((PackHeader) h.value(), relative(folder), documents));
    }

    private List<PackDocument> read(Path path) throws IOException {
        try {
            var file = YamlFile.read(relative(path), Files.readString(path));
            var wrong = PackSchemas.check(file);
            wrong.forEach(problems);
            return wrong.isEmpty() ? new DocumentReader(name(), problems).read(file) : List.of();
        } catch (PackSyntax e) {
            problems.accept(e.problem());
            return List.of();
        }
    }

    private List<Path> yamlFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
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
