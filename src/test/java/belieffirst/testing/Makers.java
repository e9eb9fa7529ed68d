package belieffirst.testing;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.compile.Compiler;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import java.util.List;
import java.util.Map;

/** Ad makers: they claim plans that somebody compiled. */
public class Makers {

    private final People people;
    private final Plans plans;
    private final Compiler compiler;
    private final Compilations compilations;
    private final Runs runs;

    Makers(People people, Plans plans, Compiler compiler, Compilations compilations, Runs runs) {
        this.people = people;
        this.plans = plans;
        this.compiler = compiler;
        this.compilations = compilations;
        this.runs = runs;
    }

    /** Compiles a draft and claims it. */
    public Claimed claim(Member member, Id<Plan> plan) {
        return people.as(member, () -> {
            compiler.compile(plan, Map.of(), null);
            var run = runs.claim(plan);
            var code = CompiledAds.in(compilations.inForce(plan)).getFirst().code();
            return new Claimed(plans.get(plan).plan(), run, code);
        });
    }

    /** A plan of the last phase that goes on from this one with its first angle, claimed: it has every step there is. */
    public Claimed claimLast(Member member, Plan parent) {
        var angle = parent.design().of(Layer.ANGLE).getFirst();
        var child = people.as(
                member,
                () -> plans.goOn(
                        parent.id(), Phase.FORMAT_AND_SCALE, Map.of(Layer.ANGLE, List.of(angle)), "At scale", 2));
        return claim(member, child.plan().id());
    }

    /**
     * A plan that runs.
     *
     * @param code of its first ad
     */
    public record Claimed(Plan plan, Run run, String code) {}
}
