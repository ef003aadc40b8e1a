package city.wufei.content.pack;

import java.util.stream.Stream;

/** A rule that one file's schema cannot say. Pure: looks at a pack and those above it, and tells what is wrong. */
@FunctionalInterface
interface PackCheck {

    /**
     * Judges a pack.
     *
     * @param lineage the pack and those above it
     */
    Stream<PackProblem> problems(Pack pack, Lineage lineage);
}
