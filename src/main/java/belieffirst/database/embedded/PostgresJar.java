package belieffirst.database.embedded;

import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** A jar that carries the programs of another PostgreSQL, named by somebody who may have named a wrong one. */
public record PostgresJar(Path file) {

    /** Puts the programs where others may have been, once they are known to be of this major version. */
    public void unpackInto(Path folder, String major) throws IOException {
        var beside = Path.of(folder + ".of-jar");
        FileSystemUtils.deleteRecursively(beside);
        try {
            unpackInto(beside).require(major, file);
            FileSystemUtils.deleteRecursively(folder);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(beside);
        }
    }

    private PostgresBinaries unpackInto(Path folder) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartRefused("There is no jar %s, or it cannot be read.".formatted(file));
        }
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        try (var jar = new ZipFile(file.toFile())) {
            var entry = jar.getEntry(PostgresBinaries.archive(system, machine).substring(1));
            if (entry == null) {
                throw new StartRefused("The jar %s has no PostgreSQL for this machine (%s %s): name the one for it."
                        .formatted(file, system, machine));
            }
            try (var packed = jar.getInputStream(entry)) {
                return PostgresBinaries.unpackInto(folder, () -> packed);
            }
        } catch (ZipException fault) {
            throw new StartRefused("%s is no jar: %s.".formatted(file, fault.getMessage()), fault);
        }
    }
}
