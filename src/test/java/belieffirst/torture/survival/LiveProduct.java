package belieffirst.torture.survival;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A product with its embedded PostgreSQL, durable as they ship, whose processes are killed and frozen. */
final class LiveProduct implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Path home;
    private final List<String> runner;
    private final Map<String, String> settings;
    private volatile Product product;
    private volatile Api api;

    /** Starts for the first time, on a folder of its own. */
    LiveProduct() throws IOException {
        this(FreshHome.embedded(), List.of(), Map.of());
    }

    /** The same on this folder, with settings, by a program that runs it, such as {@code env}. */
    LiveProduct(Path home, List<String> runner, Map<String, String> settings) throws IOException {
        this.home = home;
        this.runner = runner;
        this.settings = settings;
        this.product = launch();
        this.api = product.api(home);
    }

    private Product launch() throws IOException {
        return Product.launch(home, runner, settings).answering();
    }

    Path home() {
        return home;
    }

    Product product() {
        return product;
    }

    /** A client of the process that runs now. */
    Api api() {
        return api;
    }

    void killProduct() throws InterruptedException {
        product.kill();
    }

    /** All its processes at once; one that is not up yet is killed by the next call. */
    void killPostgres() throws IOException, InterruptedException {
        signalPostgres("KILL");
    }

    /** Starts the product again, where it was killed. */
    void startAgain() throws IOException {
        product = launch();
        api = product.api(home);
    }

    /** Waits until the product answers as it should; answers how long it took. */
    Duration awaitAnswer() {
        var begin = System.nanoTime();
        Patience.until(RECOVERY, "the product answers", this::answers);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    boolean answers() {
        try {
            return api.get("/api/plans?limit=1").statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** Sends a signal to PostgreSQL and to all its processes. */
    void signalPostgres(String signal) throws IOException, InterruptedException {
        var server = postgres();
        if (server.isPresent()) {
            var processes = Stream.concat(server.stream(), server.get().descendants());
            var command = Stream.concat(
                    Stream.of("kill", "-" + signal), processes.map(process -> String.valueOf(process.pid())));
            new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Empty while it is down, or has not written yet who it is. */
    private Optional<ProcessHandle> postgres() {
        try {
            return ProcessHandle.of(Product.postgres(home));
        } catch (IOException | NumberFormatException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    /** A line of what the kernel says of the product's process, such as “Threads” or “VmRSS”, which is in KiB. */
    long status(String line) throws IOException {
        try (var lines =
                Files.lines(Path.of("/proc", String.valueOf(product.handle().pid()), "status"))) {
            return lines.filter(one -> one.startsWith(line + ":"))
                    .map(one -> one.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Connects as soon as PostgreSQL lets anybody in. */
    JdbcClient superuser() {
        var connected = new AtomicReference<@Nullable JdbcClient>();
        Patience.until(RECOVERY, "PostgreSQL lets the superuser in", () -> {
            try {
                var superuser = Superuser.of(home);
                superuser.sql("select 1").query().singleRow();
                connected.set(superuser);
                return true;
            } catch (IOException | DataAccessException _) {
                return false;
            }
        });
        return Objects.requireNonNull(connected.get());
    }

    @Override
    public void close() {
        product.close();
        FreshHome.remove(home);
    }
}
