package belieffirst.torture.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A clock that can be set while a program runs, by libfaketime; the monotonic clock, which no computer sets, goes on as it is. */
final class FakeClock {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private final Path library;
    private final Path file;

    FakeClock() throws IOException, InterruptedException {
        this.library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("A clock that jumps needs libfaketime: install Debian's package faketime."));
        this.file = Files.createTempFile(Files.createDirectories(Path.of("target/torture")), "clock", "")
                .toAbsolutePath();
        set("+0");
    }

    /** Sets it this far from the true time, such as “+40d” or “-2h”, and lets the second pass in which programs see it. */
    void set(String offset) throws IOException, InterruptedException {
        Files.writeString(file, offset + "\n");
        TimeUnit.SECONDS.sleep(2);
    }

    /** What runs a program by this clock. */
    List<String> runner() {
        return List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + file,
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                // Else every thread of Java that waits for a time spins.
                "FAKETIME_FORCE_MONOTONIC_FIX=0");
    }
}
