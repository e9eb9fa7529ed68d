package belieffirst.verdict.evidence;

import belieffirst.evidence.Evidence;
import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reader of plans' evidence, in parts of some ads. What ads did costs one statement, however much it is. */
@Service
@Transactional(readOnly = true)
public class CampaignReader {

    private final Plans plans;
    private final Compilations compilations;
    private final Evidence evidence;
    private final CampaignBackground background;
    private final Clock clock;

    CampaignReader(
            Plans plans, Compilations compilations, Evidence evidence, CampaignBackground background, Clock clock) {
        this.plans = plans;
        this.compilations = compilations;
        this.evidence = evidence;
        this.background = background;
        this.clock = clock;
    }

    /** Refuses a plan that was never compiled, results that cannot be compared, and a part of another state than the one before it. */
    public CampaignEvidence of(Id<Plan> id, Cursor after, int limit) {
        var details = plans.get(id);
        var ads = CompiledAds.in(compilations.inForce(id));
        var came = comparable(details);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var campaign = new CampaignAds(ads, came, background.of(details, ads, came, today), today);
        var goals = goals(details, came);
        var state = state(campaign, goals, after, limit);
        var part = Slice.cut(campaign.ads(after.key(), limit + 1), limit, ad -> new Cursor(ad.ad(), state).toString());
        return new CampaignEvidence(
                id.toString(),
                details.plan().lifecycle().phase().id(),
                goals,
                today,
                details.plan().design().strategy().word(),
                campaign.compared(),
                part.items(),
                part.next());
    }

    /** What comes in one part is of one state; all others are held to the one that their cursor names. */
    private static @Nullable UUID state(CampaignAds campaign, CampaignEvidence.Goals goals, Cursor after, int limit) {
        if (after.key() == null && campaign.number() <= limit) {
            return null;
        }
        var state = campaign.state(goals);
        if (after.key() != null && !state.equals(after.id())) {
            throw new Refusal.Conflict("The evidence changed meanwhile. Read it again from the first part.");
        }
        return state;
    }

    private PlanEvidence comparable(PlanDetails details) {
        var came = evidence.of(details.plan().id());
        var obstacles = new ArrayList<>(came.obstacles());
        var planned = details.plan().goals().targets().currency();
        var told = currency(came);
        if (obstacles.isEmpty() && planned != null && told != null && !told.equals(planned)) {
            obstacles.add("The goals of this plan are in %s and its results in %s, so they cannot be compared."
                    .formatted(planned, told));
        }
        if (!obstacles.isEmpty()) {
            throw new Refusal.Conflict("mixed_measurement", String.join(" ", obstacles));
        }
        return came;
    }

    private static @Nullable String currency(PlanEvidence came) {
        return came.terms().stream()
                .map(MeasurementBasis::currency)
                .filter(currency -> !currency.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static CampaignEvidence.Goals goals(PlanDetails details, PlanEvidence came) {
        var goals = details.plan().goals();
        var targets = goals.targets();
        return new CampaignEvidence.Goals(
                goals.setUp().word(),
                CampaignEvidence.text(targets.targetCpa()),
                CampaignEvidence.text(targets.maxCpa()),
                targets.currency() == null ? currency(came) : targets.currency(),
                targets.horizonDays());
    }
}
