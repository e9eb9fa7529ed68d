package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.Lifecycle;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AdviceTests {

    private static final TestDesign AMPLE = TestDesign.EMPTY.dealt(Strategy.FIXED, 12);

    @Test
    void saysNothingOfAGoodPlan() {
        assertThat(codes(Samples.details(6, 4, AMPLE))).isEmpty();
    }

    @Test
    void advisesFiveToSevenAngles() {
        assertThat(codes(Samples.details(4, 4, AMPLE))).containsExactly("angle_count");
        assertThat(codes(Samples.details(8, 4, AMPLE))).containsExactly("angle_count");
        assertThat(codes(Samples.details(5, 4, AMPLE))).isEmpty();
        assertThat(codes(Samples.details(7, 4, AMPLE))).isEmpty();
    }

    @Test
    void missesAnExplanation() {
        var angles = angles(5);
        angles.set(
                2,
                new PlanDetails.TestedAngle(
                        Samples.id(77),
                        "Unexplained",
                        "Something quite different is at work here.",
                        " ",
                        "untested",
                        false));

        assertThat(codes(discovery(angles))).containsExactly("angle_without_explanation");
    }

    @Test
    void pointsOutAnglesThatSayTheSame() {
        var angles = angles(5);
        angles.set(
                4,
                new PlanDetails.TestedAngle(
                        Samples.id(78),
                        "The early signs",
                        "The pause before the first stairs is not age, it is the first thing that a joint says.",
                        "Why",
                        "untested",
                        false));

        assertThat(Advice.on(discovery(angles)))
                .extracting(Warning::sentence)
                .containsExactly("“The early sign” and “The early signs” say nearly the same.");
    }

    @Test
    void noticesThatSiblingsUseAnotherOffer() {
        var details = Samples.details(6, 4, AMPLE);

        assertThat(codes(in(details, Samples.line(false, List.of("Autumn"))))).containsExactly("offer_differs");
    }

    @Test
    void saysWhatFewAdsCannotTellApart() {
        var details = Samples.details(6, 4, TestDesign.EMPTY.dealt(Strategy.FIXED, 3));

        assertThat(Advice.on(details)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("few_ads");
            assertThat(warning.sentence()).contains("3.3×");
        });
        assertThat(codes(Samples.details(6, 4, TestDesign.EMPTY.dealt(Strategy.FIXED, 5))))
                .isEmpty();
    }

    @Test
    void noticesTemplatesMadeForAnotherPhase() {
        var video = new PlanDetails.Template(
                Samples.id(300), null, "Video", "Film it.", new JsonMapper().readTree("{\"phases\": [6]}"));
        var untagged = new PlanDetails.Template(Samples.id(301), null, "Any", "Show it.", null);

        assertThat(codes(Samples.details(Phase.DISCOVERY, angles(5), List.of(video, untagged), AMPLE)))
                .containsExactly("template_unfit");
        assertThat(codes(Samples.details(Phase.DISCOVERY, angles(5), List.of(untagged, untagged), AMPLE)))
                .isEmpty();
    }

    @Test
    void saysNothingOfTemplatesThatTheParentChose() {
        var winner = new PlanDetails.TestedAngle(
                Samples.id(100), "The early sign", "It speaks early.", "Why", "winner", false);
        var video = new PlanDetails.Template(
                Samples.id(300), null, "Video", "Film it.", new JsonMapper().readTree("{\"phases\": [6]}"));
        var orphan = Samples.details(Phase.CONFIRMATION, List.of(winner), List.of(video, video), AMPLE);

        assertThat(codes(orphan)).contains("template_unfit");
        assertThat(codes(Samples.of(orphan, child(orphan.plan())))).doesNotContain("template_unfit");
    }

    @Test
    void warnsOfAConfirmationThatSkipsDiscovery() {
        var details = Samples.details(
                Phase.CONFIRMATION, angles(1), Samples.templates(2), TestDesign.EMPTY.dealt(Strategy.FIXED, 4));

        assertThat(codes(details))
                .containsExactly("previous_phase_incomplete", "angle_not_won", "templates_differ", "few_ads");
    }

    @Test
    void saysNothingOfAConfirmationThatGoesOnFromAWinner() {
        var winner = new PlanDetails.TestedAngle(
                Samples.id(100), "The early sign", "It speaks early.", "Why", "winner", false);
        var details = Samples.details(Phase.CONFIRMATION, List.of(winner), Samples.templates(2), AMPLE);
        var child = new PlanDetails(
                child(details.plan()),
                details.brand(),
                details.product(),
                details.offer(),
                details.persona(),
                details.job(),
                details.parts(),
                Samples.line(true, List.of()));

        assertThat(codes(child)).isEmpty();
    }

    @Test
    void knowsEveryCodeThatItTells() {
        assertThat(Advice.CODES)
                .containsAll(List.of(
                        "angle_count",
                        "angle_without_explanation",
                        "angles_alike",
                        "offer_differs",
                        "previous_phase_incomplete",
                        "angle_not_won",
                        "templates_differ",
                        "few_ads",
                        "template_unfit"));
    }

    private static Plan child(Plan plan) {
        var lifecycle = Lifecycle.draftOf(Phase.CONFIRMATION, new Id<>(Samples.id(9)));
        return new Plan(
                plan.id(),
                plan.key(),
                plan.name(),
                lifecycle,
                plan.answers(),
                plan.design(),
                plan.goals(),
                plan.revision());
    }

    private static List<PlanDetails.TestedAngle> angles(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(Samples::angle).toList());
    }

    private static PlanDetails discovery(List<PlanDetails.TestedAngle> angles) {
        return Samples.details(Phase.DISCOVERY, angles, Samples.templates(4), AMPLE);
    }

    private static PlanDetails in(PlanDetails details, PlanDetails.Lineage line) {
        return new PlanDetails(
                details.plan(),
                details.brand(),
                details.product(),
                details.offer(),
                details.persona(),
                details.job(),
                details.parts(),
                line);
    }

    private static List<String> codes(PlanDetails details) {
        return Advice.on(details).stream().map(Warning::code).toList();
    }
}
