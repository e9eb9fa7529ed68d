package belieffirst.database.embedded;

import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The state of a process in the operating system, and the signals that PostgreSQL understands. */
final class ProcessSignals {

    private ProcessSignals() {}

    /** PostgreSQL's fast shutdown: sessions end, everything acknowledged is kept. */
    static void interrupt(long pid) {
        kill("INT", pid);
    }

    /** PostgreSQL's immediate shutdown: it recovers from its log at the next start. */
    static void quit(long pid) {
        kill("QUIT", pid);
    }

    /** Whether this process was started with this word, and has not ended; a zombie counts as running, as it does for PostgreSQL. */
    static boolean runs(long pid, String word) {
        return ProcessHandle.of(pid).isPresent() && (isStartedWith(pid, word) || isZombie(pid));
    }

    static boolean isZombie(long pid) {
        return read("/proc/%s/stat".formatted(pid)).contains("(postgres) Z");
    }

    private static boolean isStartedWith(long pid, String word) {
        var told = read("/proc/%s/cmdline".formatted(pid));
        return (told.isEmpty() ? arguments(pid) : Arrays.asList(told.split("\0", -1))).contains(word);
    }

    /** For a system without /proc, such as a Mac's. */
    private static List<String> arguments(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(List::of)
                .orElse(List.of());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException _) {
            return "";
        }
    }

    /** By the shell's own command, since a small system has no program of that name. */
    private static void kill(String signal, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %s".formatted(signal, pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException fault) {
            throw new StartRefused("PostgreSQL (process %s) could not be told to stop.".formatted(pid), fault);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
