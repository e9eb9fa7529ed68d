package belieffirst.verdict;

import belieffirst.access.CurrentMember;
import belieffirst.belief.Angles;
import belieffirst.evidence.Evidence;
import belieffirst.plan.Plans;
import belieffirst.verdict.apply.DueVerdictRepository;
import belieffirst.verdict.apply.EndOfTest;
import belieffirst.verdict.apply.Judge;
import belieffirst.verdict.apply.KnownSetUps;
import belieffirst.verdict.apply.NextDraft;
import belieffirst.verdict.apply.Proposals;
import belieffirst.verdict.apply.VerdictSchedule;
import belieffirst.verdict.apply.VerdictSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** The product as it judges some days from now; each time asked, it is one more server. */
public record Later(BeanFactory beans) {

    public VerdictSchedule in(int days) {
        var clock = clock(days);
        var verdicts = verdicts(days);
        var proposals = new Proposals(verdicts, bean(Angles.class), bean(EndOfTest.class), bean(NextDraft.class));
        var judge = new Judge(
                verdicts,
                proposals,
                bean(VerdictSettings.class),
                bean(KnownSetUps.class),
                bean(TransactionOperations.class));
        return new VerdictSchedule(bean(DueVerdictRepository.class), judge, bean(CurrentMember.class), clock);
    }

    /** Verdicts of that day; of an earlier one where the number is below zero. */
    public Verdicts verdicts(int days) {
        return new Verdicts(
                bean(Plans.class),
                bean(PlannedAdsReader.class),
                bean(Evidence.class),
                bean(VerdictRepository.class),
                clock(days));
    }

    private Clock clock(int days) {
        return Clock.offset(bean(Clock.class), Duration.ofDays(days));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
