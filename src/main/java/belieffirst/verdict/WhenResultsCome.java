package belieffirst.verdict;

import belieffirst.evidence.ResultsCameIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Judges each plan whose results came in: after the commit, since once results are kept they stay kept. */
@Component
class WhenResultsCome {

    private final Judge judge;

    WhenResultsCome(Judge judge) {
        this.judge = judge;
    }

    @TransactionalEventListener
    void judge(ResultsCameIn results) {
        results.plans().forEach(judge::judge);
    }
}
