package belieffirst.verdict.apply;

import belieffirst.access.CurrentMember;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The judging of plans whose results came in, one after the other and apart from whoever brought them. */
@Component
class Judging implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Judging.class);
    private static final int SECONDS = 15;

    private final PlansToJudge plans;
    private final Judge judge;
    private final CurrentMember member;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("judging").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    Judging(PlansToJudge plans, Judge judge, CurrentMember member) {
        this.plans = plans;
        this.judge = judge;
        this.member = member;
    }

    /** Judges what is due as soon as the worker is free; also what another server left, looked for every few seconds. */
    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void begin() {
        if (!worker.isShutdown() && waiting.compareAndSet(false, true)) {
            worker.execute(this::all);
        }
    }

    private void all() {
        waiting.set(false);
        try {
            for (var due = plans.next(); due.isPresent(); due = plans.next()) {
                judge(due.get());
            }
        } catch (RuntimeException fault) {
            log.warn("Plans that wait to be judged could not be looked up", fault);
        }
    }

    private void judge(PlanToJudge due) {
        var done = member.as(due.account(), due.organization(), "verdict", () -> judge.judge(due.plan()));
        if (done) {
            plans.done(due);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
