package belieffirst.verdict.judge;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.verdict.evidence.CampaignEvidence;
import belieffirst.verdict.result.AdPlace;
import belieffirst.verdict.result.MaturedResults;
import belieffirst.verdict.result.PlannedAds;
import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.PlanResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The results of a campaign as a plan's are read: settled days, ad by ad, in the order of the line. */
final class CampaignResults {

    private static final UUID NONE = new UUID(0, 0);

    private final CampaignEvidence campaign;

    private CampaignResults(CampaignEvidence campaign) {
        this.campaign = campaign;
    }

    static PlanResult of(CampaignEvidence campaign) {
        return new CampaignResults(campaign).result();
    }

    private PlanResult result() {
        var evidence = new PlanEvidence(new Id<>(NONE), CountedEvent.PURCHASE, days(), null, List.of());
        var horizon = Objects.requireNonNullElse(campaign.goals().horizonDays(), MaturedResults.USUAL_HORIZON);
        return MaturedResults.of(planned(), evidence, campaign.asOf(), horizon, killed())
                .after(campaign.compared().earlier().stream()
                        .map(plan -> plan.result(campaign.angles()))
                        .toList());
    }

    /** By the keys of arms. */
    private Set<String> killed() {
        return campaign.compared().killed().stream()
                .map(angle -> id(campaign.angles().indexOf(angle)).toString())
                .collect(Collectors.toSet());
    }

    private static UUID id(int place) {
        return new UUID(0, place + 1L);
    }

    private PlannedAds planned() {
        var arms = new ArrayList<PlannedArm>();
        for (var place = 0; place < campaign.angles().size(); place++) {
            var angle = campaign.angles().get(place);
            var codes = campaign.ads().stream()
                    .filter(ad -> ad.angle().equals(angle))
                    .map(CampaignEvidence.Ad::ad)
                    .toList();
            arms.add(new PlannedArm(id(place), 0, angle, codes));
        }
        var fixed = campaign.templateStrategy().equals("fixed");
        var places = new HashMap<String, AdPlace>();
        campaign.ads().forEach(ad -> places.put(ad.ad(), new AdPlace(ad.adSet(), fixed ? ad.template() : null)));
        return new PlannedAds(arms, places);
    }

    /** By day, then in the order of the ads, as a plan's are. */
    private List<AdDay> days() {
        var terms = new MeasurementBasis(
                "", Objects.requireNonNullElse(campaign.goals().currency(), ""), "", "");
        var days = new ArrayList<AdDay>();
        for (var number = 0; number < campaign.ads().size(); number++) {
            var ad = campaign.ads().get(number);
            var planned = new AdDay.Ad(number + 1, ad.ad(), NONE, NONE);
            ad.days().forEach(day -> days.add(new AdDay(planned, day.day(), terms, metrics(day))));
        }
        days.sort(Comparator.comparing(AdDay::day)
                .thenComparingInt(day -> day.ad().number()));
        return days;
    }

    private static Metrics metrics(CampaignEvidence.Day day) {
        var value = day.value() == null ? null : new BigDecimal(day.value());
        return new Metrics(new BigDecimal(day.spend()), null, null, null, day.conversions(), value);
    }
}
