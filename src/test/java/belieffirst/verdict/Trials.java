package belieffirst.verdict;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.imports.SentResults;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.BeanFactory;

/** Plans that are judged against a target of 10 a purchase, and what their ads took. */
public record Trials(BeanFactory beans) {

    public LocalDate today() {
        return LocalDate.ofInstant(bean(Clock.class).instant(), ZoneOffset.UTC);
    }

    public Plan compiled(Member member, Groundwork ground) {
        var plan = bean(Bench.class).draft(member, ground).plan();
        var judged = new Targets(new BigDecimal("10.00"), null, null, "USD", null, null, 30);
        bean(People.class)
                .as(
                        member,
                        () -> bean(Plans.class)
                                .change(
                                        plan.id(),
                                        null,
                                        present ->
                                                present.aimingAt(present.goals().with(judged))));
        bean(Bench.class).compile(member, plan.id());
        return plan;
    }

    /** A plan that is a day short of its week: six days count today, and seven tomorrow, if nothing new comes in. */
    public Plan unripe(Member member, Groundwork ground) {
        var plan = compiled(member, ground);
        take(member, plan, 1, 9, 12);
        return plan;
    }

    /** Its ads take so much on each day of two weeks that are old enough to count. */
    public void take(Member member, Plan plan, long sales) {
        take(member, plan, 4, 17, sales);
    }

    /** Its ads take so much on each day from so many days ago back to so many days ago. */
    public void take(Member member, Plan plan, int latest, int earliest, long sales) {
        bring(member, plan, latest, earliest, sales);
        Judged.await(bean(DataFolder.class), plan.id());
    }

    /** The first cell leads, and not by enough. */
    public void lead(Member member, Plan plan, int latest, int earliest) {
        var totals = new Takings(bean(SentResults.class), bean(Compilations.class), today());
        bean(People.class).as(member, () -> totals.leadWithTheFirstCell(plan, latest, earliest));
        Judged.await(bean(DataFolder.class), plan.id());
    }

    /** The same, without waiting until it is judged. */
    public void bring(Member member, Plan plan, int latest, int earliest, long sales) {
        var totals = new Takings(bean(SentResults.class), bean(Compilations.class), today());
        bean(People.class).as(member, () -> totals.comeIn(plan, latest, earliest, sales));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
