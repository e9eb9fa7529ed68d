package belieffirst.webhook.sending;

import belieffirst.webhook.target.PrivateTarget;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The client that brings a message to an endpoint. It connects to the very addresses that {@link Targets} allowed, follows no
 * redirect, reads no more of an answer than its head, and waits no longer than 15 seconds in all.
 */
@Component
class WebhookClient implements AutoCloseable {

    private static final int SECONDS = 15;
    private static final String LATE = "No answer came within %d seconds.".formatted(SECONDS);

    private final CloseableHttpClient client;
    private final int milliseconds;

    @Autowired
    WebhookClient(Targets targets) {
        this(targets, SECONDS * 1_000);
    }

    WebhookClient(Targets targets, int milliseconds) {
        this.client = Connections.client(targets);
        this.milliseconds = milliseconds;
    }

    Answer post(URI address, String body, Map<String, String> headers) {
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        var late = new AtomicBoolean();
        var end = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    post.abort();
                },
                CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
        try {
            return Answer.of(status(address, post));
        } catch (IOException fault) {
            return Answer.none(late.get() ? LATE : sentence(fault));
        } finally {
            end.cancel(false);
        }
    }

    /** Only the status is read; what follows is cut off. */
    private int status(URI address, HttpPost post) throws IOException {
        var host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        var response = client.executeOpen(host, post, null);
        try {
            return response.getCode();
        } finally {
            post.abort();
            Closer.closeQuietly(response);
        }
    }

    private static String sentence(IOException fault) {
        return switch (fault) {
            case PrivateTarget _ -> "Its name leads to an address that is not public, where no message may go.";
            case UnknownHostException _ -> "No server is known by this name.";
            case SSLException _ -> "No secure connection: its certificate may be wrong or expired.";
            case ConnectException _ -> "Nothing answers at this address.";
            case SocketTimeoutException _ -> LATE;
            default -> "The connection broke before an answer came.";
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
