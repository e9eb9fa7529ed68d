package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.verdict.Verdicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The judge of one plan; it also acts on the decision if the organization lets verdicts apply by themselves.
 *
 * <p>Each step is kept by itself, and trouble with one plan is none of the others'.
 */
@Component
public class Judge {

    private static final Logger log = LoggerFactory.getLogger(Judge.class);

    private final Verdicts verdicts;
    private final Proposals proposals;
    private final VerdictSettings settings;
    private final KnownSetUps setUps;
    private final TransactionOperations transactions;

    public Judge(
            Verdicts verdicts,
            Proposals proposals,
            VerdictSettings settings,
            KnownSetUps setUps,
            TransactionOperations transactions) {
        this.verdicts = verdicts;
        this.proposals = proposals;
        this.settings = settings;
        this.setUps = setUps;
        this.transactions = transactions;
    }

    /** Answers whether there is nothing left to do; after a fault it has to be tried again. */
    boolean judge(Id<Plan> plan) {
        var known = keep(() -> setUps.learn(plan), plan);
        var recorded = keep(() -> verdicts.record(plan), plan);
        var applied = keep(() -> apply(plan), plan);
        return known && recorded && applied;
    }

    private void apply(Id<Plan> plan) {
        if (settings.appliesItself()) {
            proposals.applyByThemselves(plan);
        }
    }

    private boolean keep(Runnable work, Id<Plan> plan) {
        try {
            transactions.executeWithoutResult(_ -> work.run());
            return true;
        } catch (Refusal refusal) {
            log.info("Plan {} is left as it is: {}", plan, refusal.code());
            return true;
        } catch (RuntimeException fault) {
            log.error("The results of plan {} could not be judged", plan, fault);
            return false;
        }
    }
}
