package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of a plan that goes on from another one, and what a draft loses or misses by a change. */
class PlanChangesTests {

    private final Plan fourth = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM).plan();
    private final Plan discovery = Samples.details(3, 2, TestDesign.EMPTY).plan();

    @Test
    void aLayerThatIsLeftOpenIsNotLockedAndAHeldOneIs() {
        var child = childOf(fourth, Phase.BENEFIT_AND_MESSAGING);

        assertThat(child.locks("mechanism_id")).isFalse();
        assertThat(child.locks("sublayer_ids")).isTrue();
        assertThat(child.locks("template_id")).isTrue();
        assertThat(child.locks("benefit_id")).isFalse();
        assertThat(fourth.locks("template_id")).isFalse();
    }

    @Test
    void anAngleThatIsLeftOpenIsDecidedByOneOfThem() {
        var child = childOf(discovery, Phase.CONFIRMATION);
        var angles = discovery.design().angleIds();

        var decided = child.mixing(child.design().withAngles(angles.subList(0, 1)));

        assertThat(child.design().layers().undecided()).containsExactly(Layer.ANGLE);
        assertThat(decided.design().layers().undecided()).isEmpty();
        assertThat(child.mixing(child.design().withAngles(angles.subList(0, 2)))
                        .design()
                        .layers()
                        .undecided())
                .containsExactly(Layer.ANGLE);
    }

    @Test
    void aChildKeepsItsTemplates() {
        var child = childOf(discovery, Phase.CONFIRMATION);

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> child.mixing(child.design().withTemplates(List.of(Samples.id(201)))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("locked_field"));
    }

    @Test
    void saysWhatAnAnswerTakesAway() {
        var answers = fourth.answers();

        assertThat(fourth.losesBy(answers)).isFalse();
        assertThat(fourth.losesBy(answers.withProduct(null))).isTrue();
        assertThat(fourth.losesBy(answers.withPersona(null))).isTrue();
        assertThat(fourth.losesBy(answers.withJob(null))).isTrue();
        assertThat(fourth.losesBy(answers.withBrand(Samples.id(22)))).isTrue();
        var blank = Samples.plan(Phase.DISCOVERY, TestDesign.EMPTY);
        assertThat(blank.losesBy(answers.withProduct(Samples.id(33)))).isTrue();
        assertThat(blank.answering(Answers.of(answers.brandId()))
                        .losesBy(Answers.of(answers.brandId()).withPersona(Samples.id(5))))
                .isFalse();
    }

    @Test
    void aReadyPlanIsReopenedAndARunningOneIsNot() {
        assertThat(staged(Status.READY).reopened().lifecycle().status()).isEqualTo(Status.DRAFT);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> staged(Status.RUNNING).reopened());
        assertThat(discovery.tests(discovery.design().angleIds().getLast())).isTrue();
        assertThat(discovery.tests(Samples.id(1))).isFalse();
    }

    @Test
    void missesTheAnswersThatNobodyGave() {
        var details = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM);
        var bare = new PlanDetails(
                details.plan(), details.brand(), null, null, null, null, details.parts(), details.lineage());

        assertThat(MissingAnswers.in(bare)).containsExactly("a product", "a persona", "a job to be done");
    }

    @Test
    void statusesAreReadAsTheyAreWritten() {
        for (var status : Status.values()) {
            assertThat(Status.of(status.word())).isEqualTo(status);
            assertThat(status.label()).isEqualToIgnoringCase(status.word());
        }
        assertThat(List.of(Status.values())).extracting(Status::icon).doesNotHaveDuplicates();
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Status.of("DRAFT"));
    }

    private static Plan childOf(Plan parent, Phase phase) {
        var plan = Samples.plan(phase, Inheritance.of(parent, phase, Map.of()));
        return in(plan, Lifecycle.draftOf(phase, new Id<>(Samples.id(9))));
    }

    private Plan staged(Status status) {
        return in(discovery, new Lifecycle(Phase.DISCOVERY, status, null, 1, false));
    }

    private static Plan in(Plan plan, Lifecycle lifecycle) {
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
}
