package belieffirst.verdict.judge;

import belieffirst.verdict.Judged;
import belieffirst.verdict.ReadOut;
import belieffirst.verdict.evidence.CampaignEvidence;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.Settings;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The verdict on a campaign, with the fields that the API gives of a plan's.
 *
 * @param threshold the chance to win that a promotion takes; null with one angle alone
 * @param forecastDays days from now until a promotion is to be expected; null where none is
 */
@JsonNaming(SnakeCaseStrategy.class)
record CampaignVerdict(
        String id,
        String engineVersion,
        LocalDate asOf,
        String verdict,
        LocalDate endsOn,
        @Nullable String threshold,
        List<Angle> angles,
        @Nullable Long forecastDays) {

    static CampaignVerdict of(CampaignEvidence campaign) {
        var result = CampaignResults.of(campaign);
        var settings = settings(campaign.goals());
        var judgement = settings == null ? Judgement.withoutTarget(result) : Judgement.of(result, settings);
        var judged = new Judged(result, settings, judgement, campaign.asOf());
        var forecast = judgement.forecastDays();
        return new CampaignVerdict(
                campaign.id(),
                judgement.engine(),
                campaign.asOf(),
                judgement.verdict().wireName(),
                judged.endsOn(),
                campaign.angles().size() < 2 ? null : String.valueOf(result.threshold()),
                IntStream.range(0, campaign.angles().size())
                        .mapToObj(arm -> Angle.of(campaign, judged, arm))
                        .toList(),
                forecast.isPresent() ? Math.max(0, (long) Math.ceil(forecast.getAsDouble())) : null);
    }

    private static @Nullable Settings settings(CampaignEvidence.Goals goals) {
        if (goals.targetCpa() == null) {
            return null;
        }
        var target = Double.parseDouble(goals.targetCpa());
        return new Settings(
                target, goals.maxCpa() == null ? target : Math.max(target, Double.parseDouble(goals.maxCpa())));
    }

    /** The verdict on one angle. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Angle(
            String angle,
            String verdict,
            String advice,
            @JsonUnwrapped ReadOut readOut) {

        static Angle of(CampaignEvidence campaign, Judged judged, int arm) {
            var words = judged.verdict(arm);
            var name = campaign.angles().get(arm);
            return new Angle(
                    name, words.decision().wireName(), words.advice().wireName(), ReadOut.of(judged, name, arm));
        }
    }
}
