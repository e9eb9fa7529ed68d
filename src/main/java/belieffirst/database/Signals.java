package belieffirst.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system knows of a process, and the signals that PostgreSQL understands. */
final class Signals {

    private Signals() {}

    /** PostgreSQL's fast shutdown: sessions end, everything acknowledged is kept. */
    static void interrupt(long pid) {
        kill("-INT", pid);
    }

    /** PostgreSQL's immediate shutdown: it recovers from its log at the next start. */
    static void quit(long pid) {
        kill("-QUIT", pid);
    }

    /** Whether this process was started with these words, and has not ended; a zombie counts as running, as it does for PostgreSQL. */
    static boolean runs(long pid, String word) {
        return ProcessHandle.of(pid).isPresent() && (commandLine(pid).contains(word) || isZombie(pid));
    }

    private static String commandLine(long pid) {
        return read("/proc/%d/cmdline".formatted(pid)).replace('\0', ' ');
    }

    private static boolean isZombie(long pid) {
        return read("/proc/%d/stat".formatted(pid)).contains("(postgres) Z");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException _) {
            return "";
        }
    }

    private static void kill(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor();
        } catch (IOException fault) {
            throw new StartRefused("PostgreSQL (process %d) could not be told to stop.".formatted(pid), fault);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
