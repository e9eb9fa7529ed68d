package belieffirst.evidence.audit;

import belieffirst.evidence.structure.AccountsWereRead;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The listener that compares every launch that goes on when ad accounts were read; none of them holds another up. */
@Component
class ReadingListener {

    private static final Logger log = LoggerFactory.getLogger(ReadingListener.class);

    private final LaunchAudits audits;

    ReadingListener(LaunchAudits audits) {
        this.audits = audits;
    }

    @EventListener(AccountsWereRead.class)
    void compare() {
        try {
            audits.going().forEach(this::compare);
        } catch (RuntimeException fault) {
            log.error("Which launches go on could not be looked up", fault);
        }
    }

    private void compare(Id<Plan> plan) {
        try {
            audits.run(plan);
        } catch (Refusal refusal) {
            log.info("The launch of plan {} is not compared: {}", plan, refusal.code());
        } catch (RuntimeException fault) {
            log.error("The launch of plan {} could not be compared", plan, fault);
        }
    }
}
