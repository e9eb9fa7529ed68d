package belieffirst.evidence.store;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The partitions of performance by month, made three months ahead: at the start, and then every day. */
@Component
class PerformanceMonths {

    private static final Logger log = LoggerFactory.getLogger(PerformanceMonths.class);

    private final JdbcClient jdbc;

    PerformanceMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked by nobody in particular, so in no transaction. What cannot be made now is made tomorrow. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void look() {
        try {
            while (jdbc.sql("select app.make_performance_partitions()")
                    .query(Boolean.class)
                    .single()) {
                log.info("A month's results were put into a partition of their own");
            }
            jdbc.sql("select app.analyze_performance()::text")
                    .query(String.class)
                    .single();
        } catch (RuntimeException fault) {
            log.error("The next months' partitions of results could not be made", fault);
        }
    }
}
