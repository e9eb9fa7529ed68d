package belieffirst.access.audit;

import belieffirst.database.folder.StartRefused;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The entries of the audit log that are older than a setting says: removed daily, in small batches. Without it they stay for good. */
@Component
class OldAuditEntries {

    private static final Logger log = LoggerFactory.getLogger(OldAuditEntries.class);
    private static final int SHORTEST = 30;
    private static final int LONGEST = 3_650;

    /** Entries that go by one statement, which takes a second at most. */
    private static final int BATCH = 5_000;

    /** The most batches of a day; the rest is removed on the next one. */
    private static final int BATCHES = 200;

    private final JdbcClient jdbc;
    private final int keptDays;

    OldAuditEntries(JdbcClient jdbc, @Value("${belief-first.audit-log.kept-days}") int keptDays) {
        if (keptDays != 0) {
            StartRefused.unlessWithin("BELIEF_FIRST_AUDIT_LOG_DAYS", keptDays, SHORTEST, LONGEST);
        }
        this.jdbc = jdbc;
        this.keptDays = keptDays;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void forget() {
        if (keptDays == 0) {
            return;
        }
        var gone = 0;
        try {
            var batch = BATCH;
            for (var i = 0; i < BATCHES && batch == BATCH; i++) {
                batch = forgetSome();
                gone += batch;
            }
        } catch (RuntimeException fault) {
            log.error("Old entries of the audit log could not be removed", fault);
        }
        if (gone > 0) {
            log.info("{} entries of the audit log, older than {} days, were removed", gone, keptDays);
        }
    }

    /** By nobody in particular, so in no transaction of ours. */
    private int forgetSome() {
        return jdbc.sql("select app.forget_audit_log(:days, :most)")
                .param("days", keptDays)
                .param("most", BATCH)
                .query(Integer.class)
                .single();
    }
}
