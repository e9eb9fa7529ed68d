import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time and memory of processes, as the kernel counts them. */
final class Cpu {

    /** The kernel's unit of time: a hundredth of a second, on every Linux that Java 25 runs on. */
    private static final double TICK = 10_000;

    private Cpu() {}

    /** Microseconds that a process has used. */
    static double of(long pid) {
        var fields = stat(pid);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    /** Microseconds that a process and all its children have used, those that have ended too. */
    static double ofFamily(long pid) {
        while (true) {
            var before = ended(pid);
            var used = of(pid) + before + children(pid).mapToDouble(Cpu::ofIfThere).sum();
            // a child that ends meanwhile would be in neither of the two
            if (ended(pid) == before) {
                return used;
            }
        }
    }

    private static double ended(long pid) {
        var fields = stat(pid);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK;
    }

    /** Megabytes of memory that a process has. */
    static double resident(long pid) {
        return read(Path.of("/proc/" + pid + "/status")).lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double ofIfThere(long pid) {
        try {
            return of(pid);
        } catch (UncheckedIOException _) {
            return 0;
        }
    }

    private static Stream<Long> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
    }

    /** Fields from the third on: the second is a name in brackets, which may contain blanks. */
    private static String[] stat(long pid) {
        var line = read(Path.of("/proc/" + pid + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
