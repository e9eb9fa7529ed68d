package belieffirst.verdict.apply;

import belieffirst.access.CurrentMember;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The daily judging of plans that change without new results, as days come to count and gates open with time. */
@Component
public class VerdictSchedule {

    private static final Logger log = LoggerFactory.getLogger(VerdictSchedule.class);
    private static final int MINUTES = 15;

    private final DueVerdictRepository due;
    private final Judge judge;
    private final CurrentMember member;
    private final Clock clock;

    public VerdictSchedule(DueVerdictRepository due, Judge judge, CurrentMember member, Clock clock) {
        this.due = due;
        this.judge = judge;
        this.member = member;
        this.clock = clock;
    }

    /** Judges whatever is due, one after the other. */
    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            due.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).forEach(this::judge);
        } catch (RuntimeException fault) {
            log.error("Which plans ripened could not be looked up", fault);
        }
    }

    private void judge(DueVerdict ripe) {
        member.as(ripe.account(), ripe.organization(), "daily verdict", () -> {
            judge.judge(ripe.plan());
            return ripe;
        });
    }
}
