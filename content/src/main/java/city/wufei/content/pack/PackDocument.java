package city.wufei.content.pack;

import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;

/**
 * A document as a pack's file gives it.
 *
 * @param pointer where in the file it begins
 */
record PackDocument(Kind kind, String id, YamlFile file, String pointer, Object value) {

    /** A problem at a place inside of the document. */
    PackProblem problem(String inside, String message) {
        return file.problem(pointer + inside, message);
    }

    Draft draft(String pack) {
        return Draft.of(kind, id, pack, value);
    }
}
