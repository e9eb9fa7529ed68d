package belieffirst.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.database.folder.StartRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A jar that somebody names takes the place of programs only when it has those that are asked for. */
class PostgresJarTests {

    private static final String OURS =
            PostgresBinaries.archive(System.getProperty("os.name"), System.getProperty("os.arch"));

    @TempDir
    private Path folder;

    @Test
    void takesThePlaceOfProgramsThatWereThere() throws IOException {
        var programs = Files.createDirectory(folder.resolve("programs"));
        Files.writeString(programs.resolve("of-another-jar"), "");

        jar(OURS, "17.11").unpackInto(programs, "17");

        assertThat(programs.resolve("of-another-jar")).doesNotExist();
        new PostgresBinaries(programs).require("17", programs);
        assertThat(folder).isDirectoryNotContaining("glob:**.of-jar*");
    }

    @Test
    void changesNothingWhereItIsOfAnotherVersion() throws IOException {
        var programs = Files.createDirectory(folder.resolve("programs"));
        var jar = jar(OURS, "170.1");

        assertThatThrownBy(() -> jar.unpackInto(programs, "17"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The programs in %s are not of PostgreSQL 17; they say: postgres (PostgreSQL) 170.1."
                        .formatted(jar.file()));
        assertThat(programs).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.of-jar*");
    }

    @Test
    void isRefusedWhereItIsForAnotherMachine() throws IOException {
        var jar = jar("/postgres-elsewhere-x86_64.txz", "17.11");

        assertThatThrownBy(() -> jar.unpackInto(folder.resolve("programs"), "17"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has no PostgreSQL for this machine");
    }

    @Test
    void isRefusedWhereItIsNoJar() throws IOException {
        var jar = new PostgresJar(Files.writeString(folder.resolve("some.jar"), "not one"));

        assertThatThrownBy(() -> jar.unpackInto(folder.resolve("programs"), "17"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is no jar");
    }

    private PostgresJar jar(String archive, String version) throws IOException {
        var file = folder.resolve("some.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(archive.substring(1)));
            zip.write(archive("#!/bin/sh\necho 'postgres (PostgreSQL) %s'\n".formatted(version)));
        }
        return new PostgresJar(file);
    }

    private static byte[] archive(String postgres) throws IOException {
        var packed = new ByteArrayOutputStream();
        var content = postgres.getBytes(StandardCharsets.UTF_8);
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(packed, new LZMA2Options(0)))) {
            var entry = new TarArchiveEntry("bin/postgres");
            entry.setSize(content.length);
            entry.setMode(0100755);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return packed.toByteArray();
    }
}
