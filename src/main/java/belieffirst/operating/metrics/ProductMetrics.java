package belieffirst.operating.metrics;

import belieffirst.access.signin.SignInRefused;
import belieffirst.suggestion.record.IdeaArrived;
import belieffirst.suggestion.record.TokensUsed;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The counts and times of this process, kept only if a setting says at which port they are read. */
@Component
@EnableConfigurationProperties(MetricsSettings.class)
public class ProductMetrics implements AutoCloseable {

    private final @Nullable MetricsEndpoint endpoint;

    ProductMetrics(MetricsSettings settings, DataSource database, Queues queues) {
        this.endpoint = settings.port() == 0 ? null : MetricsEndpoint.open(settings, database, queues);
    }

    public boolean areOn() {
        return endpoint != null;
    }

    /**
     * Counts an answer.
     *
     * @param route the template of the address, never the address
     */
    public void answered(String method, String route, int status, Duration took) {
        if (endpoint != null) {
            endpoint.meters().answered(method, route, status, took);
        }
    }

    @EventListener
    void signInRefused(SignInRefused refused) {
        if (endpoint != null) {
            endpoint.meters().signInRefused(refused.reason());
        }
    }

    @EventListener
    void ideaArrived(IdeaArrived idea) {
        if (endpoint != null) {
            endpoint.meters().ideaArrived(idea.kind());
        }
    }

    @EventListener
    void tokensUsed(TokensUsed tokens) {
        if (endpoint != null) {
            endpoint.meters().tokensUsed(tokens.kind(), tokens.read(), tokens.written());
        }
    }

    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
