package belieffirst.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own beside the product: durable as PostgreSQL ships, on loopback alone, every connection by password.
 *
 * <p>It outlives a killed JVM as an orphan, which the next start stops; if it dies itself, it is started again on the same port.
 */
class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(200);

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path logFile;
    private final int port;

    private volatile Process process;
    private volatile boolean stopping;

    private PostgresServer(PostgresBinaries binaries, Path cluster, Path logFile) throws IOException {
        this.binaries = binaries;
        this.cluster = cluster;
        this.logFile = logFile;
        this.port = freePort();
        this.process = launch();
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    /** Starts the server on a cluster that exists; it accepts connections a moment later. */
    static PostgresServer start(PostgresBinaries binaries, Path cluster, Path logFile) throws IOException {
        OrphanedServer.stop(cluster);
        return new PostgresServer(binaries, cluster, logFile);
    }

    int port() {
        return port;
    }

    /** PostgreSQL refuses to run as root, so root gives up its name first: in a user namespace it is nobody. */
    static List<String> asOrdinaryUser(String... command) {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(List.of(command));
        return words;
    }

    /** Ends every session and stops, as a real server does; what was acknowledged is on disk. */
    @Override
    public void close() {
        stopping = true;
        Signals.interrupt(process.pid());
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        var command = asOrdinaryUser(
                "setsid",
                binaries.program("postgres"),
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
    }

    /** Starts the server again whenever it ends unasked; right after a kill it refuses until its last children are gone. */
    private void watch() {
        try {
            while (!stopping) {
                var code = process.waitFor();
                if (!stopping) {
                    log.warn("PostgreSQL ended with {}; starting it again", code);
                    Thread.sleep(RESTART_PAUSE);
                    process = launch();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException fault) {
            log.error("PostgreSQL could not be started again", fault);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean isCluster(Path cluster) {
        return Files.exists(cluster.resolve("PG_VERSION"));
    }
}
