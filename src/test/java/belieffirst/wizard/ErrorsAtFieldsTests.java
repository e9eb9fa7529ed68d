package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The error of a choice, said in the summary of the page and at the choice itself. */
@ProductTest
class ErrorsAtFieldsTests {

    private final Bench bench;
    private final People people;
    private final BeanFactory beans;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    ErrorsAtFieldsTests(MockMvcTester client, Bench bench, People people, BeanFactory beans) {
        this.bench = bench;
        this.people = people;
        this.beans = beans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @ParameterizedTest
    @CsvSource({"product, product_id", "offer, offer_id", "persona, awareness_level", "job, jtbd_framed_id"})
    void standAtTheChoicesOfAStep(String step, String field) {
        var plan = bench.draft(owner, ground).plan();

        stand(
                visitor.post(
                        "/plans/%s/%s".formatted(plan.key(), step),
                        "version",
                        plan.revision().version(),
                        "persona_id",
                        ground.persona()),
                field);
    }

    @Test
    void standAtTheBrandsOfANewPlan() {
        stand(visitor.post("/plans/new"), "brand_id");
    }

    @Test
    void standAtTheRowsOfALayer() {
        var plan = new Lines(beans, owner, ground).compiled(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);

        var changed = new Lines(beans, owner, ground).get(plan.key()).plan();

        stand(
                visitor.post(
                        "/plans/%s/sub-layers".formatted(plan.key()),
                        "version",
                        changed.revision().version(),
                        "pick",
                        "nonsense"),
                "pick");
    }

    @Test
    void leadToWhereALayerIsAddedThatHasNoRows() {
        var draft = bench.draft(owner, ground).plan();
        var empty = people.as(owner, () -> {
            var begun = beans.getBean(Plans.class).draft(Id.random(), ground.brand(), "Layers", Phase.SUB_LAYERS);
            return beans.getBean(Plans.class)
                    .change(
                            begun.plan().id(),
                            null,
                            plan -> plan.answering(draft.answers()).mixing(draft.design()))
                    .plan();
        });

        var refused = visitor.post(
                "/plans/%s/sub-layers".formatted(empty.key()),
                "version",
                empty.revision().version(),
                "pick",
                "nonsense");

        assertThat(Visitor.text(refused)).contains("None on record yet");
        lead(refused, "pick");
    }

    private static void stand(MvcTestResult refused, String field) {
        lead(refused, field);
        assertThat(Visitor.text(refused))
                .containsOnlyOnce("id=\"%s-error\"".formatted(field))
                .contains("aria-invalid=\"true\"", "aria-describedby=\"%s-error\"".formatted(field));
    }

    private static void lead(MvcTestResult refused, String field) {
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(refused))
                .containsOnlyOnce("href=\"#%s\"".formatted(field))
                .containsOnlyOnce("id=\"%s\"".formatted(field));
    }
}
