package belieffirst.torture.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside the product that a torture starts, with its output in a file, and ends or kills. */
final class Daemon implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Daemon(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Daemon start(Path output, Map<String, String> environment, List<String> command) {
        // As a service has it: a session of PostgreSQL that lost its server reads on from its standard input, and ends
        // with that.
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Daemon(builder.start(), output);
        } catch (IOException fault) {
            throw new UncheckedIOException(
                    "bin/torture cluster needs Debian's packages patroni, etcd-server, haproxy, pgbouncer and postgresql-15",
                    fault);
        }
    }

    /** At once, with all that it started and that still belongs to it, as when a machine loses its power. */
    void kill() {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        kill();
    }
}
