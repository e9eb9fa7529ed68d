package belieffirst.access;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer to a request, kept for whoever repeats it; without a body where that held a secret. */
public final class KeptAnswer {

    private final int status;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;

    public KeptAnswer(int status, Map<String, String> headers, byte @Nullable [] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body == null ? null : body.clone();
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public boolean isSecret() {
        return body == null;
    }

    public byte[] body() {
        return Objects.requireNonNull(body).clone();
    }

    byte @Nullable [] kept() {
        return body;
    }
}
