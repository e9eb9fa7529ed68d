package belieffirst.plan.launch;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.goal.UsualGoals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The launches of compiled plans: derived when asked, and kept when they go live. */
@Service
@Transactional(readOnly = true)
public class Launches {

    /** Meta's default, and what most results are measured by. */
    public static final String USUAL_ATTRIBUTION = "7-day click or 1-day view";

    /** The other settings that Meta offers for ad sets, in the words that results have. */
    public static final List<String> ATTRIBUTIONS = List.of(
            "7-day click",
            "1-day click",
            "1-day view or 1-day click",
            "7-day click or 1-day view or 1-day engaged view");

    private final Plans plans;
    private final Compilations compilations;
    private final UsualGoals usual;
    private final LaunchRepository repository;

    Launches(Plans plans, Compilations compilations, UsualGoals usual, LaunchRepository repository) {
        this.plans = plans;
        this.compilations = compilations;
        this.usual = usual;
        this.repository = repository;
    }

    /** The launch of a plan as it stands; refuses one that has no compilation of ours in force. */
    public Launch of(Id<Plan> plan) {
        return of(plans.get(plan));
    }

    /** The same of a plan that was read already. */
    public Launch of(PlanDetails details) {
        var plan = details.plan();
        var compiled = compilations.inForce(plan.id());
        if (compiled.isMadeElsewhere()) {
            throw new Refusal.Conflict(
                    "made_elsewhere", "Another program compiled this plan, and its ads have no codes.");
        }
        var facts = facts(plan.answers().productId());
        var document = new LaunchPlan(details, compiled, usual.settings(), facts).document();
        return Placement.of(document, repository.last(plan.id()).orElse(null));
    }

    /**
     * Records that this document is live.
     *
     * @param digest of the document that somebody saw; another one is refused
     */
    @Transactional
    public Launch goLive(Id<Plan> plan, String digest) {
        var launch = of(plan);
        if (!launch.digest().equals(digest)) {
            throw new Refusal.Stale("launch");
        }
        if (launch.live() != null) {
            return launch;
        }
        if (!repository.add(plan, launch)) {
            throw new Refusal.Stale("launch");
        }
        return of(plan);
    }

    /** What is known for a product; nothing of a product that nobody chose. */
    public LaunchFacts facts(@Nullable UUID product) {
        return product == null
                ? LaunchFacts.NONE
                : repository.facts(product).orElseThrow(() -> new Refusal.NotFound("product", product));
    }

    /**
     * Replaces what is known for a product.
     *
     * @param version that was seen, or null to replace whatever stands there
     */
    @Transactional
    public void set(UUID product, @Nullable String version, LaunchFacts facts) {
        if (!facts.faults().isEmpty()) {
            throw new Refusal.Invalid(facts.faults());
        }
        repository.lock(product);
        var present = facts(product);
        if (version != null && !version.equals(present.version())) {
            throw new Refusal.Stale("launch facts");
        }
        repository.set(product, facts);
    }
}
