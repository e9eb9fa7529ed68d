package belieffirst.verdict;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.BeanFactory;

/** Plans of any phase on one groundwork, whose tests last two weeks. */
public record Lines(BeanFactory beans, Member member, Groundwork ground) {

    private static final int DAYS = 14;

    /** Compiled, with a target of 10; from phase 2 on it goes on from a compiled one of discovery with its first angle. */
    public Plan compiled(Phase phase, SetUp setUp) {
        var draft = bean(Bench.class).draft(member, ground).plan();
        if (phase != Phase.DISCOVERY) {
            bean(Bench.class).compile(member, draft.id());
            draft = after(draft, phase);
        }
        change(
                draft.id(),
                plan -> plan.aimingAt(plan.goals().answeredBy(plan.goals().event(), target("10.00"), setUp)));
        bean(Bench.class).compile(member, draft.id());
        return get(draft.key()).plan();
    }

    private Plan after(Plan parent, Phase phase) {
        var angle = Map.of(Layer.ANGLE, List.of(ground.angles().getFirst().toString()));
        var child = bean(People.class)
                .as(
                        member,
                        () -> bean(Plans.class)
                                .goOn(parent.id(), phase, angle, "", phase == Phase.CONFIRMATION ? 5 : 3))
                .plan();
        if (phase == Phase.SUB_LAYERS) {
            var row = bean(Bench.class).layers(member, ground).get("sub-layers");
            change(child.id(), plan -> plan.picking(Layer.SUBLAYER, List.of(String.valueOf(row))));
        }
        return child;
    }

    public Plan claimed(Phase phase, SetUp setUp) {
        var plan = compiled(phase, setUp);
        bean(People.class).as(member, () -> bean(Runs.class).claim(plan.id()));
        return plan;
    }

    public void aim(Plan plan, String target) {
        change(plan.id(), present -> present.aimingAt(present.goals().with(target(target))));
    }

    public void change(Id<Plan> plan, UnaryOperator<Plan> change) {
        bean(People.class).as(member, () -> bean(Plans.class).change(plan, null, change));
    }

    public PlanDetails get(String key) {
        return bean(People.class).as(member, () -> bean(Plans.class).get(key));
    }

    public Status status(Plan plan) {
        return get(plan.key()).plan().lifecycle().status();
    }

    private static Targets target(String cost) {
        return new Targets(new BigDecimal(cost), null, null, "USD", null, null, DAYS);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
