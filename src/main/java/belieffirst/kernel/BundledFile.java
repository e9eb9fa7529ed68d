package belieffirst.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file that comes with the product, in its jar. */
public final class BundledFile {

    private BundledFile() {}

    /**
     * The text of a file.
     *
     * @param path from the root, such as /openapi/notes.json
     */
    public static String text(String path) {
        try (var file = Objects.requireNonNull(BundledFile.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
