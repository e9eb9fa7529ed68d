package belieffirst.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import belieffirst.verdict.list.LatestVerdicts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome(LatestVerdicts.class)
@ProductTest
class BoardTests {

    private final Bench bench;
    private final People people;
    private final Board board;
    private final LatestVerdicts verdicts;
    private final StatementCounter counter;
    private final BeanFactory beans;
    private final MockMvcTester client;

    BoardTests(MockMvcTester client, Bench bench, People people, Board board, BeanFactory beans) {
        this.verdicts = beans.getBean(LatestVerdicts.class);
        this.counter = beans.getBean(StatementCounter.class);
        this.bench = bench;
        this.people = people;
        this.board = board;
        this.beans = beans;
        this.client = client;
    }

    @Test
    void showsTheLatestPlansOfEachPhaseAndHowManyThereAre() {
        var owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 2);
        for (var i = 0; i < 8; i++) {
            bench.begin(owner, ground);
        }
        var latest = bench.draft(owner, ground).plan();

        var columns = people.as(owner, () -> board.columns(6));
        var page = Visitor.text(new Visitor(client, owner).get("/phases"));

        assertThat(columns).hasSize(6);
        assertThat(columns.getFirst().count()).isEqualTo(9);
        assertThat(columns.getFirst().cards()).hasSize(6);
        assertThat(columns.getFirst().cards().getFirst().key()).isEqualTo(latest.key());
        assertThat(page)
                .contains("All 9 plans of phase 1", "href=\"/plans?phase=1\"", "Sub-layer activation")
                .contains("brand, product, offer, persona, job", "They go on from a plan of phase 5.");
    }

    @Test
    void saysTheVerdictOfAPlanOnItsCard() {
        var owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 2);
        bench.begin(owner, ground);
        var tested = new Trials(beans).compiled(owner, ground);
        new Trials(beans).take(owner, tested, 12);

        var page = Visitor.text(new Visitor(client, owner).get("/phases"));

        assertThat(page).containsOnlyOnce("Move to confirmation");
        var card = page.substring(page.indexOf("/plans/" + tested.key()));
        assertThat(card.substring(0, card.indexOf("</a>"))).contains("Move to confirmation");
    }

    @Test
    void offersTheFirstPlanWhereThereIsNone() {
        var visitor = new Visitor(client, people.newOrganization().owner());

        assertThat(Visitor.text(visitor.get("/phases"))).contains("every belief begins here");
    }

    @Test
    void asksForNoVerdictsWhereThereIsNoPlan() {
        var owner = people.newOrganization().owner();

        assertThat(counter.counts(() -> people.as(owner, () -> verdicts.of(List.of()))))
                .isEqualTo(0);
    }
}
