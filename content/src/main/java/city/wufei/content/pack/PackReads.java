package city.wufei.content.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What was read of each file, so that a changed file does not make the thousand others be parsed again: a district that
 * saves one line sees it within two seconds. Holds the files of the newest reading and no others.
 */
final class PackReads {

    /** What a file's text gave. */
    record Read(String text, List<PackDocument> documents, List<PackProblem> problems) {
        Read {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    private final Map<Path, Read> reads = new ConcurrentHashMap<>();

    /** What the same text gave before, at the same path. */
    Optional<Read> of(Path path, String text) {
        return Optional.ofNullable(reads.get(path)).filter(read -> read.text().equals(text));
    }

    void keep(Path path, Read read) {
        reads.put(path, read);
    }

    /** Lets go of files that are no longer there. */
    void keepOnly(Predicate<Path> there) {
        reads.keySet().removeIf(there.negate());
    }
}
