package belieffirst.plan.launch;

import belieffirst.kernel.Money;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.compile.CompiledPlan;
import belieffirst.plan.goal.GoalSettings;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Layer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The derivation of a launch document from compiled ads, goals and what is known of the ad account. */
final class LaunchPlan {

    private final PlanDetails details;
    private final CompiledPlan compiled;
    private final GoalSettings settings;
    private final LaunchFacts facts;
    private final List<CompiledAds.Ad> planned;

    LaunchPlan(PlanDetails details, CompiledPlan compiled, GoalSettings settings, LaunchFacts facts) {
        this.details = details;
        this.compiled = compiled;
        this.settings = settings;
        this.facts = facts;
        this.planned = CompiledAds.in(compiled);
    }

    LaunchDocument document() {
        var groups = PlannedAdSets.of(plan().key(), goals().setUp(), planned);
        var ads = new ArrayList<LaunchDocument.Ad>();
        var adSets = new ArrayList<LaunchDocument.AdSet>();
        groups.forEach((code, members) -> {
            adSets.add(adSet(code, members, groups.size()));
            members.forEach(ad -> ads.add(ad(ad, code)));
        });
        return new LaunchDocument(
                plan().id().value(),
                plan().key(),
                compiled.number(),
                goals().setUp().word(),
                campaign(),
                List.copyOf(adSets),
                List.copyOf(ads),
                terms());
    }

    private LaunchDocument.Campaign campaign() {
        var code = StructureCode.campaign(plan().key()).text();
        var name = named(plan().key() + " | " + plan().name().replace('|', '/'), code, AdNamePattern.LONGEST);
        var budget =
                goals().setUp().hasCampaignBudget() ? rounded(goals().targets().daily()) : null;
        return new LaunchDocument.Campaign(
                code, name, MetaTerms.of(goals().event()).objective(), budget);
    }

    private LaunchDocument.AdSet adSet(String code, List<CompiledAds.Ad> members, int count) {
        var first = members.getFirst();
        var about = goals().setUp() == SetUp.AD_SET_PER_AD
                ? first.angle() + " | " + first.template()
                : first.angle() + (first.cell().isEmpty() ? "" : " | " + first.cell());
        var starts = goals().startsOn();
        return new LaunchDocument.AdSet(
                code,
                named(about, code, AdNamePattern.LONGEST_OF_AN_AD_SET),
                share(count),
                starts,
                starts == null ? null : starts.plusDays(goals().targets().days() - 1L));
    }

    private LaunchDocument.Ad ad(CompiledAds.Ad ad, String adSet) {
        var pattern =
                settings.adNamePattern() == null ? AdNamePattern.USUAL : new AdNamePattern(settings.adNamePattern());
        return new LaunchDocument.Ad(
                ad.code(), pattern.name(ad, parts()), adSet, ad.angle(), ad.template(), urlTags(ad.code()));
    }

    private LaunchDocument.Terms terms() {
        var meta = MetaTerms.of(goals().event());
        return new LaunchDocument.Terms(
                goals().event().word(),
                meta.optimizationGoal(),
                meta.eventType(),
                Objects.requireNonNullElse(settings.attributionSetting(), Launches.USUAL_ATTRIBUTION),
                goals().targets().currency(),
                goals().targets().days(),
                facts);
    }

    /** The parts of names that all ads of a plan share. */
    private Map<String, String> parts() {
        return Map.of(
                "plan", plan().key(),
                "persona", details.personaName(),
                "format", format(),
                "date",
                        LocalDate.ofInstant(compiled.compiledAt(), ZoneOffset.UTC)
                                .toString());
    }

    /** The one format that the plan has; where formats vary, the variant names each. */
    private String format() {
        var formats = details.layer(Layer.FORMAT);
        return formats.size() == 1 ? formats.getFirst().name() : "";
    }

    /** The code stands last and whole; what stands before it is cut. */
    private static String named(String about, String code, int longest) {
        return AdNamePattern.cut(about, longest - code.length() - 3) + " | " + code;
    }

    /** Meta fills in the names between braces; the code alone is what results are matched by. */
    private static String urlTags(String code) {
        return "utm_source=facebook&utm_medium=paid_social&utm_campaign={{campaign.id}}&utm_content=" + code;
    }

    private @Nullable BigDecimal share(int adSets) {
        var daily = goals().targets().daily();
        return daily == null || goals().setUp().hasCampaignBudget()
                ? null
                : rounded(daily.divide(BigDecimal.valueOf(adSets), 4, RoundingMode.DOWN));
    }

    private @Nullable BigDecimal rounded(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : Money.roundedDown(amount, goals().targets().currency());
    }

    private Goals goals() {
        return plan().goals();
    }

    private Plan plan() {
        return details.plan();
    }
}
