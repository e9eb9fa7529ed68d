package belieffirst.evidence.meta;

import belieffirst.access.CurrentMember;
import belieffirst.kernel.Refusal;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The daily reading of Meta for every organization that wants it, on behalf of the member who connected it. */
@Component
class MetaSchedule {

    private static final Logger log = LoggerFactory.getLogger(MetaSchedule.class);
    private static final String DAILY = "20 hours";
    private static final int MINUTES = 15;

    private final MetaConnectionRepository connections;
    private final MetaReadings readings;
    private final CurrentMember member;

    MetaSchedule(MetaConnectionRepository connections, MetaReadings readings, CurrentMember member) {
        this.connections = connections;
        this.readings = readings;
        this.member = member;
    }

    /** Begins whatever is due; one that cannot begin holds no other up. */
    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            for (var due : connections.due(DAILY)) {
                read(due);
            }
        } catch (RuntimeException fault) {
            log.error("What is due at Meta could not be looked up", fault);
        }
    }

    private void read(MetaConnectionRepository.Due due) {
        try {
            member.as(due.account(), due.organization(), "daily reading", readings::begin);
        } catch (Refusal refusal) {
            log.info("A daily reading of Meta did not begin: {}", refusal.code());
        }
    }
}
