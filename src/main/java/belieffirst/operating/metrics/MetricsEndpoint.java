package belieffirst.operating.metrics;

import belieffirst.database.folder.StartRefused;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The port at which Prometheus reads the metrics: /metrics, and nothing else. */
final class MetricsEndpoint implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Meters meters;
    private final HttpServer server;

    private MetricsEndpoint(HttpServer server, Queues queues) {
        this.server = server;
        this.meters = new Meters(registry, queues);
        List.<MeterBinder>of(
                        collections,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    /** Listens where the settings say; refuses a port that is taken. */
    static MetricsEndpoint open(MetricsSettings settings, DataSource database, Queues queues) {
        try {
            var pool = database.unwrap(HikariDataSource.class);
            var server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
            var endpoint = new MetricsEndpoint(server, queues);
            pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(endpoint.registry));
            server.createContext("/", endpoint::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return endpoint;
        } catch (IOException | IllegalArgumentException | SQLException fault) {
            throw new StartRefused(
                    "Metrics cannot be read at port %s of %s: choose another with BELIEF_FIRST_METRICS_PORT or BELIEF_FIRST_METRICS_ADDRESS."
                            .formatted(settings.port(), settings.address()),
                    fault);
        }
    }

    Meters meters() {
        return meters;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(OK, text.length);
                exchange.getResponseBody().write(text);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        collections.close();
        registry.close();
    }
}
