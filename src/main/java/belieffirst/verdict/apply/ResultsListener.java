package belieffirst.verdict.apply;

import belieffirst.evidence.ad.ResultsCameIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The listener that notes plans whose results came in, in the same transaction; they are judged once it is over. */
@Component
class ResultsListener {

    private final PlansToJudge plans;
    private final Judging judging;

    ResultsListener(PlansToJudge plans, Judging judging) {
        this.plans = plans;
        this.judging = judging;
    }

    @EventListener
    void note(ResultsCameIn results) {
        plans.add(results.plans());
    }

    @TransactionalEventListener
    void begin(ResultsCameIn results) {
        judging.begin();
    }
}
