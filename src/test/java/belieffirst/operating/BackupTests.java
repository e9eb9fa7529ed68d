package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands bin/backup and bin/restore, run as their user runs them. */
class BackupTests {

    private static final String PROGRAMS = "postgres-programs-18";

    @TempDir
    private Path folder;

    private final Path home = FreshHome.next();

    @Test
    void bringsBackAllThatWasThereAndRefusesWhatCannotBeRight() throws IOException, InterruptedException {
        var copy = folder.resolve("copy");
        try {
            try (var product = Product.start(home)) {
                keep(product.api(home), "Kept in a copy");
                assertThat(refusal("bin/backup", copy, home)).startsWith("Belief First runs on " + home);
                product.terminate();
            }
            assertThat(run("bin/backup", copy, home)).isZero();
            assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(files(copy))
                    .contains("backup.sha256", "secret.key", "database.properties", "postgres")
                    .doesNotContain("lock", PROGRAMS);
            assertThat(refusal("bin/backup", copy, home))
                    .isEqualTo(copy + " is there already: name a folder that is not.\n");
            assertThat(refusal("bin/restore", copy, home)).startsWith(home + " is there already: stop the product");

            var restored = folder.resolve("restored");
            assertThat(run("bin/restore", copy, restored)).isZero();
            Files.createSymbolicLink(
                    restored.resolve(PROGRAMS), home.resolve(PROGRAMS).toRealPath());
            try (var product = Product.start(restored)) {
                assertThat(new Api(product.address(), token())
                                .get("/api/brands")
                                .body())
                        .contains("Kept in a copy");
                product.terminate();
            }

            Files.writeString(copy.resolve("secret.key"), "0", StandardOpenOption.APPEND);
            assertThat(refusal("bin/restore", copy, folder.resolve("again")))
                    .isEqualTo(
                            copy
                                    + " is not what bin/backup made: secret.key is missing or differs. Nothing was restored.\n");
            assertThat(files(folder)).containsExactlyInAnyOrder("copy", "restored");
        } finally {
            FreshHome.remove(home);
        }
    }

    @Test
    void saysWhatIsNoDataAndWhatIsNoBackup() throws IOException, InterruptedException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(refusal("bin/backup", folder.resolve("copy"), empty))
                .startsWith("There is no data of an embedded PostgreSQL in");
        assertThat(refusal("bin/restore", empty, folder.resolve("data"))).startsWith(empty + " is no backup");
        assertThat(refusal("bin/restore", home, folder.resolve("data"))).startsWith(home + " is no backup");
        FreshHome.remove(home);
    }

    @Test
    void refusesWhatLiesElsewhere() throws IOException, InterruptedException {
        var data = folder.resolve("linked data");
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("postgres/pg_wal"), elsewhere);
        assertThat(refusal("bin/backup", folder.resolve("copy"), data))
                .startsWith(data.resolve("postgres/pg_wal") + " is a link: move what it leads to into its place");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void startsTheServiceAgainWhateverCameOfTheCopy() throws IOException, InterruptedException {
        var calls = folder.resolve("calls");
        var systemctl = folder.resolve("systemctl");
        Files.writeString(systemctl, "#!/bin/sh\necho \"$@\" >> " + calls + "\n");
        Files.setPosixFilePermissions(systemctl, PosixFilePermissions.fromString("rwx------"));
        var command = command("bin/backup", folder.resolve("copy"), folder);
        command.addAll(List.of("--service", "belief-first"));
        var backup = new ProcessBuilder(command);
        backup.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);

        assertThat(backup.start().waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(calls)).containsExactly("stop belief-first", "start belief-first");
    }

    private void keep(Api api, String brand) {
        assertThat(api.post("/api/brands", "{\"name\": \"%s\"}".formatted(brand))
                        .statusCode())
                .isEqualTo(201);
    }

    private String token() throws IOException {
        return Product.firstRun(home).required("api_token").asString();
    }

    private static int run(String program, Path copy, Path data) throws IOException, InterruptedException {
        return new ProcessBuilder(command(program, copy, data))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** What it says, on its way to failing. */
    private static String refusal(String program, Path copy, Path data) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(program, copy, data)).start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    private static List<String> command(String program, Path copy, Path data) {
        return new ArrayList<>(List.of(program, copy.toString(), "--data", data.toString()));
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
