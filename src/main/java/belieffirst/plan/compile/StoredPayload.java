package belieffirst.plan.compile;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payload of a compilation as it is kept and sent: its UTF-8 bytes, and the digest that names them. */
public final class StoredPayload {

    private static final int SMALL = 65_536;

    private final String digest;
    private final byte @Nullable [] bytes;

    StoredPayload(String digest, byte @Nullable [] bytes) {
        this.digest = digest;
        this.bytes = bytes;
    }

    public String digest() {
        return digest;
    }

    /** The same, without bytes of which memory holds few. */
    StoredPayload orItsDigest() {
        return bytes != null && bytes.length > SMALL ? new StoredPayload(digest, null) : this;
    }

    /** The same, without its bytes for whoever has this version. */
    StoredPayload without(Collection<String> known) {
        return known.contains(digest) ? new StoredPayload(digest, null) : this;
    }

    /** Empty for whoever has them already: then they were not read. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }
}
