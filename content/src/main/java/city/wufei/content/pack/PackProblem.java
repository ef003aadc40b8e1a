package city.wufei.content.pack;

import java.nio.file.Path;

/**
 * Something wrong in a pack's file.
 *
 * @param file relative to the folder of packs
 * @param line from 1
 */
public record PackProblem(Path file, int line, String message) {

    /** As compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
