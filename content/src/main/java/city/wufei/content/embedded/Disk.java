package city.wufei.content.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Files of the server: room, secrecy, and folders that appear whole or not at all. */
final class Disk {

    private Disk() {}

    /** Refuses to begin what would fill the disk. */
    static void require(Path folder, long bytes) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new DatabaseRefused(
                    "the disk is full: " + folder + " has " + (free >> 20) + " MB left, the database needs "
                            + (bytes >> 20) + " MB; make room or set WUFEI_HOME to another disk");
        }
    }

    /** Writes a file that only its owner can read. */
    static void writeSecret(Path folder, String name, String text) throws IOException {
        var file = folder.resolve(name);
        var half = folder.resolve(name + ".new");
        Files.deleteIfExists(half);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(half, text, StandardOpenOption.CREATE);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves a finished folder into place; when another process was faster, its folder stays. */
    static void moveUnlessThere(Path folder, Path target) throws IOException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // which of its kinds a folder that is there makes differs between systems
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
