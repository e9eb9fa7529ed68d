package belieffirst.plan.compile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payload of a compilation as it is kept and sent: its UTF-8 bytes, and the digest that names them. */
public final class StoredPayload {

    private final String digest;
    private final byte @Nullable [] bytes;

    StoredPayload(String digest, byte @Nullable [] bytes) {
        this.digest = digest;
        this.bytes = bytes;
    }

    public String digest() {
        return digest;
    }

    /** Empty for whoever has them already: then they were not read. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }
}
