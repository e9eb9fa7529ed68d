package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTests {

    private final Plan plan = Samples.plan(
            Phase.DISCOVERY,
            TestDesign.EMPTY
                    .withAngles(List.of(Samples.id(101), Samples.id(102)))
                    .withTemplates(List.of(Samples.id(201))));

    @Test
    void leavesTheEarlierPlanAsItWas() {
        plan.mixing(plan.design().withAngles(List.of(Samples.id(101))));

        assertThat(plan.design().angleIds()).hasSize(2);
    }

    @Test
    void letsGoOfJobAndAnglesWithAnotherPersona() {
        var answers = plan.answers().withPersona(Samples.id(55));

        var changed = plan.answering(answers);

        assertThat(plan.losesBy(answers)).isTrue();
        assertThat(changed.answers().jobId()).isNull();
        assertThat(changed.design().angleIds()).isEmpty();
        assertThat(changed.design().templateIds()).hasSize(1);
    }

    @Test
    void letsGoOfEverythingWithAnotherBrand() {
        var changed = plan.answering(plan.answers().withBrand(Samples.id(22)));

        assertThat(changed.answers()).isEqualTo(Answers.of(Samples.id(22)));
        assertThat(changed.design().templateIds()).isEmpty();
    }

    @Test
    void keepsWhatItLetGoOfForUndo() {
        var changed = plan.answering(plan.answers().withProduct(Samples.id(33)));

        var undone = changed.undone();

        assertThat(undone.answers()).isEqualTo(plan.answers());
        assertThat(undone.design()).isEqualTo(plan.design());
        assertThat(undone.revision().letGo()).isNull();
    }

    @Test
    void losesNothingByAnotherOffer() {
        assertThat(plan.losesBy(plan.answers().withOffer(null))).isFalse();
    }

    @Test
    void becomesADraftAgainWhenItsContentChanges() {
        var ready = staged(Status.READY);

        assertThat(ready.mixing(ready.design().dealt(Strategy.FIXED, 5))
                        .lifecycle()
                        .status())
                .isEqualTo(Status.DRAFT);
        assertThat(ready.named("Another name").lifecycle().status()).isEqualTo(Status.READY);
    }

    @Test
    void cannotChangeWhileItRuns() {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> staged(Status.RUNNING).mixing(TestDesign.EMPTY))
                .withMessageStartingWith("A plan that is running does not change any more");
    }

    @Test
    void holdsAChildToWhatItsParentProved() {
        var lifecycle = Lifecycle.draftOf(Phase.CONFIRMATION, new Id<>(Samples.id(9)));
        var child = new Plan(
                plan.id(),
                plan.key(),
                plan.name(),
                lifecycle,
                plan.answers(),
                plan.design(),
                Goals.UNANSWERED,
                plan.revision());

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> child.answering(child.answers().withOffer(null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("locked_field"));
        assertThat(child.mixing(child.design().dealt(Strategy.FIXED, 12))
                        .design()
                        .adsPerAngle())
                .isEqualTo(12);
    }

    @Test
    void asksForThePersonaBeforeTheJob() {
        var draft = Samples.plan(Phase.DISCOVERY, TestDesign.EMPTY).answering(Answers.of(Samples.id(2)));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> draft.answering(draft.answers().withJob(Samples.id(6))))
                .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("jtbd_framed_id"));
    }

    private Plan staged(Status status) {
        var lifecycle = new Lifecycle(Phase.DISCOVERY, status, null, 1, false);
        return new Plan(
                plan.id(),
                plan.key(),
                plan.name(),
                lifecycle,
                plan.answers(),
                plan.design(),
                Goals.UNANSWERED,
                plan.revision());
    }
}
