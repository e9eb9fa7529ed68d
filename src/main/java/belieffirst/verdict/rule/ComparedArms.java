package belieffirst.verdict.rule;

import belieffirst.inference.AdCounts;
import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.exposure.CommonFactors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The angles of a plan as they are compared: their ads that were shown, by ad set. */
final class ComparedArms {

    private final PlanResult plan;
    private final Set<String> sharedAdSets;

    private ComparedArms(PlanResult plan) {
        this.plan = plan;
        this.sharedAdSets = plan.layout().shared();
    }

    /** On exposures that are scaled by day, and by template where angles run the same templates. */
    static List<Arm> scaled(PlanResult plan) {
        var arms = new ComparedArms(plan);
        var factors = plan.layout().sameTemplates() ? arms.templateFactors() : Map.<String, Double>of();
        return arms.of(ad -> ad.exposure() * factors.getOrDefault(String.valueOf(ad.template()), 1.0));
    }

    /** On exposures as they were, in money. */
    static List<Arm> unscaled(PlanResult plan) {
        return new ComparedArms(plan).of(AdResult::toldSpend);
    }

    private List<Arm> of(ToDoubleFunction<AdResult> exposure) {
        return plan.angles().stream().map(angle -> arm(angle, exposure)).toList();
    }

    private Arm arm(AngleResult angle, ToDoubleFunction<AdResult> exposure) {
        var adSets = new LinkedHashMap<String, List<AdCounts>>();
        for (var place = 0; place < angle.ads().size(); place++) {
            var ad = angle.ads().get(place);
            if (exposure.applyAsDouble(ad) > 0) {
                var own = ad.adSet() == null ? "\0" + place : ad.adSet();
                adSets.computeIfAbsent(own, _ -> new ArrayList<>())
                        .add(new AdCounts(ad.conversions(), exposure.applyAsDouble(ad)));
            }
        }
        return new Arm(adSets.entrySet().stream()
                .map(adSet -> new AdSetCounts(adSet.getValue(), sharedAdSets.contains(adSet.getKey())))
                .toList());
    }

    private Map<String, Double> templateFactors() {
        var places = new HashMap<String, Integer>();
        var ads = new ArrayList<CommonFactors.Row>();
        for (var arm = 0; arm < plan.angles().size(); arm++) {
            for (var ad : plan.angles().get(arm).ads()) {
                if (ad.exposure() > 0) {
                    var template = places.computeIfAbsent(String.valueOf(ad.template()), _ -> places.size());
                    ads.add(new CommonFactors.Row(arm, template, ad.conversions(), ad.exposure()));
                }
            }
        }
        var factors = CommonFactors.of(ads, plan.angles().size(), places.size());
        return places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> factors[each.getValue()]));
    }
}
