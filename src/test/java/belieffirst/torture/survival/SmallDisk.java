package belieffirst.torture.survival;

import belieffirst.testing.FreshHome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that is soon full; only root can mount one. */
final class SmallDisk implements AutoCloseable {

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Path mount = FreshHome.embedded();

    SmallDisk(int megabytes) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new AssertionError("Only root can mount a small disk: run bin/torture survival as root.");
        }
        Files.createDirectories(mount);
        run("mount", "-t", "tmpfs", "-o", "size=%dm,mode=0777".formatted(megabytes), "tmpfs", mount.toString());
    }

    Path folder(String name) {
        return mount.resolve(name);
    }

    /** Takes all the room that there is. */
    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(mount.resolve("filler"))) {
            while (true) {
                filler.write(BLOCK);
            }
        } catch (IOException fault) {
            if (!String.valueOf(fault.getMessage()).contains("No space left")) {
                throw fault;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(mount.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        run("umount", mount.toString());
        Files.delete(mount);
    }

    private static void run(String... command) throws IOException {
        var ended = new ProcessBuilder(command).inheritIO().start().onExit().join();
        if (ended.exitValue() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
    }
}
