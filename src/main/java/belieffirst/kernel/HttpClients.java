package belieffirst.kernel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/**
 * Clients of other systems' HTTP interfaces. They send bytes, which Spring never logs, follow no redirect, since requests carry
 * secrets, and read an answer of any status as text.
 */
public final class HttpClients {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private HttpClients() {}

    /** One that waits so long for an answer and all of its text. It is made when it is first used, and not at every start. */
    public static Supplier<RestClient> patientFor(Duration time) {
        return SingletonSupplier.of(() -> client(time));
    }

    private static RestClient client(Duration time) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING)
                .build());
        requests.setReadTimeout(time);
        requests.enableCompression(false);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(all -> all.addCustomConverter(new ByteArrayHttpMessageConverter())
                        .addCustomConverter(new LimitedText()))
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    /** A reader of texts, which must be shorter than 32 MB. */
    private static final class LimitedText extends StringHttpMessageConverter {

        private static final int LIMIT = 1 << 25;

        @Override
        protected String readInternal(Class<? extends String> type, HttpInputMessage answer) throws IOException {
            var bytes = answer.getBody().readNBytes(LIMIT);
            if (bytes.length == LIMIT) {
                throw new IOException("An answer of another system is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
