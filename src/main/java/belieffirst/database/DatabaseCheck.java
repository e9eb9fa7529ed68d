package belieffirst.database;

import belieffirst.database.folder.StartRefused;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** A check of the configured database: it says what is missing and what a start would do, and changes nothing. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    /** Prints what it finds; answers whether the product would start. */
    public static boolean run(PrintStream out, String... arguments) {
        return with(arguments, out, DatabaseCheck::look);
    }

    /** Drops what others' policies open to everybody on tables of ours, and prints which; answers whether it could. */
    public static boolean dropOpenPolicies(PrintStream out, String... arguments) {
        return with(arguments, out, (printed, settings) -> {
            var dropped = settings.database().isEmbedded()
                    ? List.<String>of()
                    : new OpenPolicies(ServerDatabase.at(settings).owner().jdbc()).drop();
            (dropped.isEmpty() ? List.of("No policy of others is open.") : dropped).forEach(printed::println);
            return true;
        });
    }

    /** Works with the settings alone, and prints why it was refused; answers whether it was done. */
    static boolean with(String[] arguments, PrintStream out, BiPredicate<PrintStream, DatabaseSettings> work) {
        var application = new SpringApplicationBuilder(SettingsAlone.class).web(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            return work.test(out, context.getBean(DatabaseSettings.class));
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
        var missing = missing(database, settings.adopting());
        if (missing.isEmpty()) {
            changes(database, settings.adopting()).forEach(out::println);
            remarks(database, settings).forEach(out::println);
        } else {
            out.println("Before Belief First can start here:");
            missing.forEach(out::println);
        }
        return missing.isEmpty();
    }

    private static List<Shortcoming> missing(ServerDatabase database, String organization) {
        var missing = new Requirements(database, organization).missing();
        return missing.isEmpty()
                ? new MigrationRehearsal(database, Migrations.of(database, organization)).missing()
                : missing;
    }

    private static List<String> changes(ServerDatabase database, String organization) {
        var jdbc = database.owner().jdbc();
        var lines = new ArrayList<>(new PendingChanges(Migrations.of(database, organization), jdbc).lines());
        if (lines.isEmpty()) {
            return List.of("Everything is in place.");
        }
        lines.addAll(new Adoption(jdbc, organization).changes());
        lines.add("All of it was tried and taken back. Nothing was changed; a start does it.");
        return lines;
    }

    /** What hinders no start, and somebody should know. */
    private static List<String> remarks(ServerDatabase database, DatabaseSettings settings) {
        var remarks = new ArrayList<>(new OpenPolicies(database.owner().jdbc()).lines());
        remarks.addAll(new OpenViews(database).lines());
        if (settings.secretKey().isEmpty()) {
            remarks.add(
                    "BELIEF_FIRST_SECRET_KEY is not set: the keys of other services are sealed with a secret that is kept in "
                            + "the data folder, and no other instance can open them. Set one, the same for every instance.");
        }
        return remarks;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class SettingsAlone {}
}
