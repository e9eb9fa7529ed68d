package belieffirst.database;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Looks at the database that the settings name, says what it lacks and what a start would add, and changes nothing. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    /** Prints what it finds; answers whether the product would start. */
    public static boolean run(PrintStream out, String... arguments) {
        var application = new SpringApplicationBuilder(SettingsAlone.class).web(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            return look(out, context.getBean(DatabaseSettings.class));
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
            return false;
        }
    }

    private static boolean look(PrintStream out, DatabaseSettings settings) {
        if (settings.database().isEmbedded()) {
            out.printf("The database is the embedded one, in %s; it needs nothing.%n", settings.data());
            return true;
        }
        var database = ServerDatabase.at(settings);
        out.printf(
                "The database is %s, as %s.%n",
                ServerAddress.shown(database.app().url()), database.appRole());
        var missing = new Requirements(database, settings.adopting()).missing();
        if (missing.isEmpty()) {
            changes(database, settings.adopting()).forEach(out::println);
        } else {
            out.println("Before Belief First can start here:");
            missing.forEach(out::println);
        }
        return missing.isEmpty();
    }

    private static List<String> changes(ServerDatabase database, String organization) {
        var jdbc = database.owner().jdbc();
        var pending = new PendingChanges(Migrations.of(database, organization), jdbc).lines();
        if (pending.isEmpty()) {
            return List.of("Everything is in place.");
        }
        var rows = new Adoption(jdbc, organization).changes();
        return Stream.of(pending, rows, List.of("Nothing was changed; a start does it."))
                .flatMap(List::stream)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class SettingsAlone {}
}
