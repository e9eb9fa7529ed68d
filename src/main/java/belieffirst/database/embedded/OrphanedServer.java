package belieffirst.database.embedded;

import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived the product, which was killed. We hold the folder's lock, so nobody else can be using it. */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OrphanedServer() {}

    /** Stops it; a pid file that names nothing of ours is left to PostgreSQL's own judgement. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var pid = pid(pidFile);
        if (pid.isPresent() && ProcessSignals.runs(pid.getAsLong(), cluster.toString())) {
            stop(pid.getAsLong(), cluster, pidFile);
        }
    }

    /** Nobody may ever collect a zombie, where process 1 does not; but it has ended, and PostgreSQL sees to its children itself. */
    private static void stop(long pid, Path cluster, Path pidFile) throws IOException {
        ProcessSignals.interrupt(pid);
        if (ends(pid, cluster)) {
            return;
        }
        ProcessSignals.quit(pid);
        if (!ends(pid, cluster) && !ProcessSignals.isZombie(pid)) {
            throw new StartRefused(
                    "An earlier PostgreSQL (process %s) does not stop: end it, then start again.".formatted(pid));
        }
        if (ProcessSignals.isZombie(pid)) {
            log.warn("An earlier PostgreSQL (process {}) ended, and nobody collected it", pid);
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean ends(long pid, Path cluster) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessSignals.runs(pid, cluster.toString())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }

    private static OptionalLong pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return OptionalLong.empty();
        }
        var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(first)) : OptionalLong.empty();
    }
}
