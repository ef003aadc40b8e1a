package city.wufei.content.pack;

import city.wufei.content.json.Json;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import org.jspecify.annotations.Nullable;

/** A document as a pack's file gives it. */
final class PackDocument {

    private final Kind kind;
    private final String id;
    private final YamlFile file;
    private final String pointer;
    private final Object value;
    private volatile @Nullable String sha256;

    /**
     * A document of the model.
     *
     * @param pointer where in the file it begins
     */
    PackDocument(Kind kind, String id, YamlFile file, String pointer, Object value) {
        this.kind = kind;
        this.id = id;
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    Kind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    YamlFile file() {
        return file;
    }

    Object value() {
        return value;
    }

    /** A problem at a place inside of the document. */
    PackProblem problem(String inside, String message) {
        return file.problem(pointer + inside, message);
    }

    Draft draft(String pack) {
        return Draft.of(kind, id, pack, value);
    }

    /** The sum of what would be published; found out once, since a folder has thousands of documents that stay as they are. */
    String sha256(String pack) {
        var known = sha256;
        if (known == null) {
            known = Json.sha256(draft(pack).body());
            sha256 = known;
        }
        return known;
    }
}
