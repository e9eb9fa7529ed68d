package belieffirst.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server that outlived the product, which was killed. We hold the folder's lock, so nobody else can be using it. */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanedServer() {}

    /** Stops it; a pid file that names nothing of ours is left to PostgreSQL's own judgement. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (!Signals.runs(pid, cluster.toString())) {
            return;
        }
        Signals.interrupt(pid);
        if (!ends(pid, cluster)) {
            Signals.quit(pid);
            if (!ends(pid, cluster)) {
                throw new StartRefused(
                        "An earlier PostgreSQL (process %d) does not stop: end it, then start again.".formatted(pid));
            }
        }
    }

    private static boolean ends(long pid, Path cluster) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Signals.runs(pid, cluster.toString())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }
}
