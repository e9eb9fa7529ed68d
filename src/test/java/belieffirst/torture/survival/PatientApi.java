package belieffirst.torture.survival;

import belieffirst.testing.Api;
import belieffirst.testing.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A program that sends a request again while it is told to, as its answers ask; what it posts has a key, so it is done once. */
record PatientApi(Api api) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    HttpResponse<String> get(String path) {
        return repeated(() -> api.get(path));
    }

    HttpResponse<String> post(String path, String body, String key) {
        return repeated(() -> api.post(path, body, "Idempotency-Key", key));
    }

    private static HttpResponse<String> repeated(Supplier<HttpResponse<String>> request) {
        var last = new AtomicReference<>(request.get());
        if (isForLater(last.get())) {
            Patience.until(PATIENCE, "this is taken: " + last.get().body(), () -> {
                last.set(request.get());
                return !isForLater(last.get());
            });
        }
        return last.get();
    }

    /** The database was away, or still does what the same key asked for before. */
    private static boolean isForLater(HttpResponse<String> answer) {
        return answer.statusCode() == 503 || answer.body().contains("idempotency_key_busy");
    }
}
