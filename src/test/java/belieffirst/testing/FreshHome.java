package belieffirst.testing;

import belieffirst.database.OutsideServer;
import belieffirst.database.ReadyHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * An empty data folder, removed when the product has stopped; and an empty database, if the tests run on a server.
 *
 * <p>The system property {@code home} says where: {@code embedded}, {@code postgres} or {@code supabase}.
 */
public class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String KIND = System.getProperty("home", "embedded");
    private static final Supplier<OutsideServer> SERVER = SingletonSupplier.of(FreshHome::startServer);
    private static final Supplier<ReadyHome> READY = SingletonSupplier.of(FreshHome::makeReady);
    private static final Map<Path, Map<String, String>> SETTINGS = new ConcurrentHashMap<>();

    /** A folder on which no product has run, under the build's own; on the embedded home its tables are made already. */
    public static Path next() {
        var home = embedded();
        if (isEmbedded()) {
            READY.get().copyTo(home);
        } else {
            SETTINGS.put(home.getFileName(), SERVER.get().newDatabase());
        }
        return home;
    }

    /** A folder that is not there yet and is to hold the embedded database, wherever the other tests run. */
    public static Path embedded() {
        return Path.of("target", "homes", UUID.randomUUID().toString()).toAbsolutePath();
    }

    /** The server beside the product: in the shape of Supabase where the tests run on that home, else a plain one. */
    public static OutsideServer server() {
        return SERVER.get();
    }

    public static boolean isEmbedded() {
        return KIND.equals("embedded");
    }

    /** How the product reaches the database of this home; empty for the embedded one. */
    public static Map<String, String> settings(Path home) {
        return SETTINGS.getOrDefault(home.getFileName(), Map.of());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var home = next();
        TestPropertyValues.of(settings(home))
                .and(
                        "belief-first.data=" + home,
                        "belief-first.ideas.address=" + Messages.SHARED.address(),
                        "belief-first.ideas.key=",
                        "belief-first.meta.address=" + FakeGraph.SHARED.address(),
                        "belief-first.meta.pauses=0")
                .applyTo(context);
        SpringApplication.getShutdownHandlers().add(() -> remove(home));
    }

    /** Removes a folder with all that is in it. */
    public static void remove(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ReadyHome makeReady() {
        var folder = embedded();
        SpringApplication.getShutdownHandlers().add(() -> remove(folder));
        return ReadyHome.at(folder);
    }

    /** Stops it when every product has stopped. */
    private static OutsideServer startServer() {
        var server = OutsideServer.start(isEmbedded() ? "POSTGRES" : KIND.toUpperCase(Locale.ROOT));
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }
}
