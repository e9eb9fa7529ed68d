package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Samples;
import belieffirst.plan.Sheet;
import belieffirst.plan.Stage;
import belieffirst.plan.layer.Mix;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AdviceTests {

    private static final Mix AMPLE = Mix.EMPTY.dealt(Strategy.FIXED, 12);

    @Test
    void saysNothingOfAGoodPlan() {
        assertThat(codes(Samples.sheet(6, 4, AMPLE))).isEmpty();
    }

    @Test
    void advisesFiveToSevenAngles() {
        assertThat(codes(Samples.sheet(4, 4, AMPLE))).containsExactly("angle_count");
        assertThat(codes(Samples.sheet(8, 4, AMPLE))).containsExactly("angle_count");
        assertThat(codes(Samples.sheet(5, 4, AMPLE))).isEmpty();
        assertThat(codes(Samples.sheet(7, 4, AMPLE))).isEmpty();
    }

    @Test
    void missesAnExplanation() {
        var angles = angles(5);
        angles.set(
                2,
                new Sheet.Angle(
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
                new Sheet.Angle(
                        Samples.id(78),
                        "The early signs",
                        "The pause before the first stairs is not age, it is the first thing that a joint says.",
                        "Why",
                        "untested",
                        false));

        assertThat(Advice.on(discovery(angles)))
                .containsExactly(new Warning.AnglesAlike("The early sign", "The early signs"));
    }

    @Test
    void noticesThatSiblingsUseAnotherOffer() {
        var sheet = Samples.sheet(6, 4, AMPLE);

        assertThat(codes(in(sheet, Samples.line(false, List.of("Autumn"))))).containsExactly("offer_differs");
    }

    @Test
    void saysWhatFewAdsCannotTellApart() {
        var sheet = Samples.sheet(6, 4, Mix.EMPTY.dealt(Strategy.FIXED, 3));

        assertThat(Advice.on(sheet)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("few_ads");
            assertThat(warning.sentence()).contains("3.3-fold");
        });
        assertThat(codes(Samples.sheet(6, 4, Mix.EMPTY.dealt(Strategy.FIXED, 5))))
                .isEmpty();
    }

    @Test
    void noticesTemplatesMadeForAnotherPhase() {
        var video = new Sheet.Template(
                Samples.id(300), null, "Video", "Film it.", new JsonMapper().readTree("{\"phases\": [6]}"));
        var untagged = new Sheet.Template(Samples.id(301), null, "Any", "Show it.", null);

        assertThat(codes(Samples.sheet(Phase.DISCOVERY, angles(5), List.of(video, untagged), AMPLE)))
                .containsExactly("template_unfit");
        assertThat(codes(Samples.sheet(Phase.DISCOVERY, angles(5), List.of(untagged), AMPLE)))
                .isEmpty();
    }

    @Test
    void warnsOfAConfirmationThatSkipsDiscovery() {
        var sheet =
                Samples.sheet(Phase.CONFIRMATION, angles(1), Samples.templates(2), Mix.EMPTY.dealt(Strategy.FIXED, 4));

        assertThat(codes(sheet))
                .containsExactly("previous_phase_incomplete", "angle_not_won", "templates_differ", "few_ads");
    }

    @Test
    void saysNothingOfAConfirmationThatGoesOnFromAWinner() {
        var winner = new Sheet.Angle(Samples.id(100), "The early sign", "It speaks early.", "Why", "winner", false);
        var sheet = Samples.sheet(Phase.CONFIRMATION, List.of(winner), Samples.templates(2), AMPLE);
        var child = new Sheet(
                child(sheet.plan()),
                sheet.brand(),
                sheet.product(),
                sheet.offer(),
                sheet.persona(),
                sheet.job(),
                sheet.parts(),
                Samples.line(true, List.of()));

        assertThat(codes(child)).isEmpty();
    }

    @Test
    void knowsEveryCodeThatItTells() {
        assertThat(Warning.CODES)
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
        var stage = Stage.draftOf(Phase.CONFIRMATION, new Id<>(Samples.id(9)));
        return new Plan(
                plan.id(),
                plan.key(),
                plan.name(),
                stage,
                plan.answers(),
                plan.mix(),
                plan.yardstick(),
                plan.revision());
    }

    private static List<Sheet.Angle> angles(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(Samples::angle).toList());
    }

    private static Sheet discovery(List<Sheet.Angle> angles) {
        return Samples.sheet(Phase.DISCOVERY, angles, Samples.templates(4), AMPLE);
    }

    private static Sheet in(Sheet sheet, Sheet.Line line) {
        return new Sheet(
                sheet.plan(),
                sheet.brand(),
                sheet.product(),
                sheet.offer(),
                sheet.persona(),
                sheet.job(),
                sheet.parts(),
                line);
    }

    private static List<String> codes(Sheet sheet) {
        return Advice.on(sheet).stream().map(Warning::code).toList();
    }
}
