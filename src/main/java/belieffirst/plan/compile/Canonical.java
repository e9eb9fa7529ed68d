package belieffirst.plan.compile;

import belieffirst.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON in its one canonical form (RFC 8785), and its digest. */
public final class Canonical {

    private Canonical() {}

    public static String json(ObjectNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** {@code sha256:} and the hash of the canonical bytes (UTF-8) in hex. */
    public static String digest(ObjectNode json) {
        return Sha256.named(json(json));
    }

    /** Text in composed Unicode (NFC), as other writers of the same tables may not keep it so. */
    static @Nullable String text(@Nullable String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
