package belieffirst.operating.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of metrics.
 *
 * @param port where Prometheus reads them; 0 for nowhere
 * @param address on which it listens
 */
@ConfigurationProperties("belief-first.metrics")
record MetricsSettings(
        @DefaultValue("0") int port,
        @DefaultValue("localhost") String address) {}
