package belieffirst.database.embedded;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar that carries them. */
public record PostgresBinaries(Path folder) {

    /** The major version that a data folder of ours is made with; a folder of another one does not open. */
    public static final String MAJOR = "18";

    /** Those of a major version, in the data folder. */
    public static Path folder(DataFolder home, String version) {
        return home.resolve("postgres-programs-" + version);
    }

    public static PostgresBinaries unpackInto(Path folder) throws IOException {
        return unpackInto(folder, PostgresBinaries::archive);
    }

    /** Opens the archive only when the folder is not there yet. */
    public static PostgresBinaries unpackInto(Path folder, Supplier<InputStream> archive) throws IOException {
        if (!Files.exists(folder)) {
            var unfinished = Path.of(folder + ".unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Refuses programs of another major version; they came from there. */
    public void require(String major, Path source) throws IOException {
        var version = version();
        if (!version.matches("postgres \\(PostgreSQL\\) %s\\b.*".formatted(major))) {
            throw new StartRefused("The programs in %s are not of PostgreSQL %s; they say: %s."
                    .formatted(source, major, version.isEmpty() ? "nothing" : version));
        }
    }

    private String version() throws IOException {
        var asked = new ProcessBuilder(program("postgres"), "--version")
                .redirectErrorStream(true)
                .start();
        try (var words = asked.inputReader()) {
            return String.join(" ", words.readAllLines()).strip();
        }
    }

    private static void unpack(Supplier<InputStream> archive, Path target) throws IOException {
        try (var packed = archive.get();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        var archive = PostgresBinaries.class.getResourceAsStream(archive(system, machine));
        if (archive == null) {
            throw new StartRefused(
                    "There is no embedded PostgreSQL for this machine (%s %s).".formatted(system, machine));
        }
        return archive;
    }

    /** The archive's name in the jar of its builds, as Java names the system and the processor. */
    static String archive(String system, String machine) {
        var platform = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = List.of("amd64", "x86_64").contains(machine.toLowerCase(Locale.ROOT)) ? "x86_64" : "arm_64";
        return "/postgres-%s-%s.txz".formatted(platform, processor);
    }
}
