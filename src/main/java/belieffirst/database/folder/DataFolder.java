package belieffirst.database.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of one installation's data, private to its owner and used by one process at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if need be, private to its owner, and takes it for this process; refuses one that is taken or cannot be written. */
    public static DataFolder open(Path path) {
        var wanted = path.toAbsolutePath().normalize();
        try {
            make(wanted);
            var folder = wanted.toRealPath();
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Belief First already runs on %s: stop it first, or choose another folder with --data."
                                .formatted(folder));
            }
            return new DataFolder(folder, channel);
        } catch (IOException fault) {
            throw new StartRefused(
                    FullDisk.isMeant(fault)
                            ? FullDisk.SENTENCE
                            : "The data folder %s cannot be written: choose another with --data.".formatted(wanted),
                    fault);
        }
    }

    /** Whether a process works on this folder just now. */
    public static boolean isTaken(Path path) throws IOException {
        try (var channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    /** A file or folder in here; the path has no links in it, so that PostgreSQL and we call it by one name. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Writes a file that only the owner may read, whole or not at all. */
    public void writeSecret(String name, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var temporary = Files.createTempFile(path, name, ".tmp", ownerOnly);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        Files.move(temporary, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static void make(Path folder) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(folder, ownerOnly);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
