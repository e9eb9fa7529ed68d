package belieffirst.database;

import belieffirst.database.embedded.PostgresCluster;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.DatabaseLogin;
import belieffirst.database.folder.EmbeddedRoles;
import belieffirst.database.folder.FullDisk;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.BiFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command's connection to an installation's database, as the product's own login, whether the product runs or not. */
public final class InstallationVisit {

    private InstallationVisit() {}

    /** Does its work with the database and the data folder; the embedded database is started for it where it does not run. */
    public static <T> T make(BiFunction<JdbcClient, Path, T> work, String... arguments) {
        var application = new SpringApplicationBuilder(DatabaseCheck.SettingsAlone.class).web(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            var settings = context.getBean(DatabaseSettings.class);
            var folder = settings.data().toAbsolutePath().normalize();
            if (!settings.database().isEmbedded()) {
                return work.apply(ServerDatabase.at(settings).app().jdbc(), folder);
            }
            return visitEmbedded(folder, work);
        } catch (IOException fault) {
            throw new StartRefused(
                    FullDisk.isMeant(fault)
                            ? FullDisk.SENTENCE
                            : "The data folder cannot be read: %s.".formatted(fault.getMessage()),
                    fault);
        }
    }

    private static <T> T visitEmbedded(Path folder, BiFunction<JdbcClient, Path, T> work) throws IOException {
        if (!new PostgresCluster(folder.resolve("postgres")).exists()) {
            throw new StartRefused(
                    "There is no installation in %s: start it there once, or name its folder with --data."
                            .formatted(folder));
        }
        if (DataFolder.isTaken(folder)) {
            return work.apply(running(folder).jdbc(), folder);
        }
        try (var taken = DataFolder.open(folder);
                var database = new EmbeddedDatabase(taken)) {
            return work.apply(database.app().jdbc(), folder);
        }
    }

    /** The embedded database that the product runs just now. */
    private static DatabaseLogin running(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(folder.resolve("database.properties"))));
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:%s/belief_first"
                        .formatted(lines.get(3).strip()),
                EmbeddedRoles.APP,
                passwords.getProperty("app"));
    }
}
