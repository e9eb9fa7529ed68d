/** Metrics for Prometheus at a port of their own, of which nothing is loaded unless a setting names the port. */
@NullMarked
package belieffirst.operating.metrics;

import org.jspecify.annotations.NullMarked;
