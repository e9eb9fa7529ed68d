package belieffirst.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own beside the product: durable as PostgreSQL ships, on loopback alone, every connection by password.
 *
 * <p>It outlives a killed JVM as an orphan, which the next start stops; if it dies itself, it is started again on the same port.
 */
public class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);
    private static final Duration SHORT_LIFE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int LONGEST_PAUSE = 4; // the first one, doubled as often: 3.2 s
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final PostgresLog output;
    private final int port;

    private volatile Process process;
    private volatile boolean stopping;
    private volatile int shortLives;

    private PostgresServer(PostgresBinaries binaries, Path cluster, PostgresLog output) throws IOException {
        this.binaries = binaries;
        this.cluster = cluster;
        this.output = output;
        this.port = freePort();
        this.process = launch();
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    /** Starts the server on a cluster that exists; it accepts connections a moment later. */
    public static PostgresServer start(PostgresBinaries binaries, Path cluster, PostgresLog output) throws IOException {
        OrphanedServer.stop(cluster);
        return new PostgresServer(binaries, cluster, output);
    }

    public int port() {
        return port;
    }

    /** Whether it ended at once, again and again, for longer than a killed server's children can stand in its way. */
    public boolean refusesToRun() {
        return shortLives > LONGEST_PAUSE;
    }

    /** Ends every session and stops, as a real server does; what was acknowledged is on disk. */
    @Override
    public void close() {
        var last = forGood();
        try {
            ProcessSignals.interrupt(last.pid());
            if (!last.waitFor(STOP)) {
                ProcessSignals.quit(last.pid());
                last.waitFor(STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process forGood() {
        stopping = true;
        return process;
    }

    /** Starts the server again whenever it ends unasked; right after a kill it refuses until its last children are gone. */
    private void watch() {
        try {
            while (!stopping) {
                var begin = System.nanoTime();
                var code = end(process);
                if (!stopping) {
                    shortLives = System.nanoTime() - begin < SHORT_LIFE.toNanos() ? shortLives + 1 : 0;
                    log.warn("PostgreSQL ended with {}; starting it again", code);
                    TimeUnit.NANOSECONDS.sleep(FIRST_PAUSE.toNanos() << Math.clamp(shortLives, 0, LONGEST_PAUSE));
                    launchAgain();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for it, and keeps an eye on what it writes meanwhile. */
    private int end(Process running) throws InterruptedException {
        do {
            output.bound();
        } while (!running.waitFor(ONE_LOOK));
        return running.exitValue();
    }

    private synchronized void launchAgain() {
        if (!stopping) {
            try {
                process = launch();
            } catch (IOException fault) {
                log.error("PostgreSQL could not be started again; another attempt follows", fault);
            }
        }
    }

    private Process launch() throws IOException {
        var command = OrdinaryUser.running(
                "setsid",
                binaries.program("postgres"),
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                // Without details, in which rows stand.
                "-c",
                "log_error_verbosity=terse");
        return output.receive(new ProcessBuilder(command)).start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
