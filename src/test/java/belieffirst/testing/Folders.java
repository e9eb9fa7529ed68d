package belieffirst.testing;

import java.io.IOException;
import java.nio.file.Path;

/** Folders of products and servers, copied with the rights of their files. */
public final class Folders {

    private Folders() {}

    /** Copies to a place where nothing is yet; of a running server, files that come and go meanwhile are made good from its log. */
    public static void copy(Path from, Path to) throws IOException {
        var copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString());
        try {
            if (copy.inheritIO().start().waitFor() != 0) {
                throw new IOException("No copy of %s was made at %s.".formatted(from, to));
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }
}
