package belieffirst.evidence.audit;

import belieffirst.access.CurrentMember;
import belieffirst.database.principal.Membership;
import belieffirst.evidence.structure.AccountsWereRead;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The listener that compares every launch that goes on when ad accounts were read, one after the other and apart from the reading. None
 * of them holds another up, and what a stop of the server interrupts is compared after the next reading.
 */
@Component
class ReadingListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadingListener.class);

    private final LaunchAudits audits;
    private final CurrentMember member;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("launch-audits").factory());

    ReadingListener(LaunchAudits audits, CurrentMember member) {
        this.audits = audits;
        this.member = member;
    }

    @EventListener(AccountsWereRead.class)
    void begin() {
        if (!worker.isShutdown()) {
            member.membership().ifPresent(reader -> worker.execute(() -> compare(reader)));
        }
    }

    private void compare(Membership reader) {
        try {
            member.as(reader.account(), reader.organization(), "launch audit", () -> {
                audits.going().forEach(this::compare);
                return reader;
            });
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

    @Override
    public void close() {
        worker.shutdown();
    }
}
