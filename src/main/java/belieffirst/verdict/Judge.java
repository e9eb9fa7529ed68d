package belieffirst.verdict;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges one plan, and does what is decided where the organization lets verdicts apply by themselves.
 *
 * <p>Each step is kept by itself, and trouble with one plan is none of the others'.
 */
@Component
class Judge {

    private static final Logger log = LoggerFactory.getLogger(Judge.class);

    private final Verdicts verdicts;
    private final Proposals proposals;
    private final VerdictSettings settings;
    private final TransactionTemplate anew;

    Judge(
            Verdicts verdicts,
            Proposals proposals,
            VerdictSettings settings,
            PlatformTransactionManager transactionManager) {
        this.verdicts = verdicts;
        this.proposals = proposals;
        this.settings = settings;
        this.anew = new TransactionTemplate(transactionManager);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void judge(Id<Plan> plan) {
        keep(() -> verdicts.record(plan), plan);
        keep(() -> apply(plan), plan);
    }

    private void apply(Id<Plan> plan) {
        if (settings.appliesItself()) {
            proposals.applyByThemselves(plan);
        }
    }

    private void keep(Runnable work, Id<Plan> plan) {
        try {
            anew.executeWithoutResult(_ -> work.run());
        } catch (Refusal refusal) {
            log.info("Plan {} is left as it is: {}", plan, refusal.detail());
        } catch (RuntimeException fault) {
            log.error("The results of plan {} could not be judged", plan, fault);
        }
    }
}
