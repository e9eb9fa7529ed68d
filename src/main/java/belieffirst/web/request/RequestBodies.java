package belieffirst.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A reader of whole request bodies: at most a megabyte each, within ten seconds, and at most 40 at once from one address. */
@Component
public class RequestBodies {

    private static final int LIMIT = 1 << 20;
    private static final int PART = 8_192;
    private static final int PER_ADDRESS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Integer> unfinished = new ConcurrentHashMap<>();

    /** The body, or the status with which the request is refused. */
    public Arrived read(HttpServletRequest request) throws IOException {
        var address = request.getRemoteAddr();
        try {
            return unfinished.merge(address, 1, Integer::sum) > PER_ADDRESS
                    ? Arrived.refused(HttpStatus.TOO_MANY_REQUESTS)
                    : readAll(request);
        } finally {
            unfinished.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private static Arrived readAll(HttpServletRequest request) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var body = new ByteArrayOutputStream();
        var part = new byte[PART];
        var input = request.getInputStream();
        for (var count = input.read(part); count >= 0; count = input.read(part)) {
            body.write(part, 0, count);
            if (body.size() > LIMIT) {
                return Arrived.refused(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (System.nanoTime() > deadline) {
                return Arrived.refused(HttpStatus.REQUEST_TIMEOUT);
            }
        }
        return new Arrived(body.toByteArray(), HttpStatus.OK);
    }

    /**
     * A body that is here, or why it is not taken.
     *
     * @param status 200, or 408, 413 or 429
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    public record Arrived(byte[] body, HttpStatus status) {

        private static Arrived refused(HttpStatus status) {
            return new Arrived(new byte[0], status);
        }

        public boolean isWhole() {
            return status == HttpStatus.OK;
        }

        /** Why it is not taken, in a sentence. */
        public String sentence() {
            return switch (status) {
                case CONTENT_TOO_LARGE -> "A request takes at most 1 MB.";
                case REQUEST_TIMEOUT -> "The request took longer than ten seconds to arrive.";
                default -> "Too many unfinished requests come from this address. Try again in a moment.";
            };
        }
    }
}
