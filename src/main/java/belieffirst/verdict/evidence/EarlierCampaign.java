package belieffirst.verdict.evidence;

import belieffirst.verdict.result.KeptCounts;
import belieffirst.verdict.rule.PlanResult;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A plan that a campaign goes on from, and what it counted of each of the campaign's angles on settled days. */
@JsonNaming(SnakeCaseStrategy.class)
public record EarlierCampaign(String plan, List<Angle> angles) {

    public EarlierCampaign(String plan, @Nullable List<Angle> angles) {
        this.plan = plan;
        this.angles = angles == null ? List.of() : List.copyOf(angles);
    }

    /**
     * An angle's ads there, by ad set.
     *
     * @param adSets whether each is shared with other angles, and the conversions and the scaled exposure of each of its ads
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Angle(String angle, JsonNode adSets) {}

    /** Of all plans, with the names of their arms. */
    static List<EarlierCampaign> all(List<PlanResult.Earlier> earlier, List<String> names) {
        return earlier.stream().map(plan -> of(plan, names)).toList();
    }

    private static EarlierCampaign of(PlanResult.Earlier earlier, List<String> names) {
        return new EarlierCampaign(
                earlier.plan(),
                IntStream.range(0, names.size())
                        .mapToObj(arm -> new Angle(
                                names.get(arm), KeptCounts.of(earlier.arms().get(arm))))
                        .toList());
    }

    /**
     * The same as the rules read it, in the order of these names.
     *
     * @throws IllegalArgumentException where an angle is missing, or its counts cannot be
     */
    public PlanResult.Earlier result(List<String> names) {
        return new PlanResult.Earlier(
                plan,
                names.stream()
                        .map(name -> angles.stream()
                                .filter(angle -> angle.angle().equals(name))
                                .findFirst()
                                .flatMap(angle -> KeptCounts.in(angle.adSets()))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "earlier plan %s has no counts of angle %s".formatted(plan, name))))
                        .toList());
    }
}
