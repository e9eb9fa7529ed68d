package belieffirst.verdict.apply;

import belieffirst.verdict.result.MaturedResults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The look at runs whose plan has all the days that it was to have; each is told to webhooks, once. */
@Component
class DueRuns {

    private static final Logger log = LoggerFactory.getLogger(DueRuns.class);
    private static final int MINUTES = 15;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            jdbc.sql("select app.tell_of_due_runs(:today, :usual, :maturing)::text")
                    .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("usual", MaturedResults.USUAL_HORIZON)
                    .param("maturing", MaturedResults.MATURING_DAYS)
                    .query(String.class)
                    .optional();
        } catch (RuntimeException fault) {
            log.error("Runs that are due could not be looked up", fault);
        }
    }
}
