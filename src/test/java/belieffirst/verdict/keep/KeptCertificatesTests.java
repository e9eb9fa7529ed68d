package belieffirst.verdict.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The proofs of plans, each and together. */
@EachHome
@ProductTest
class KeptCertificatesTests {

    private final People people;
    private final Bench bench;
    private final KeptCertificates certificates;
    private final Trials trials;
    private final Team team;
    private final Groundwork ground;
    private final MockMvcTester client;
    private final Visitor visitor;

    KeptCertificatesTests(
            People people, Bench bench, KeptCertificates certificates, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.certificates = certificates;
        this.trials = new Trials(beans);
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.client = client;
        this.visitor = new Visitor(client, team.owner());
    }

    @Test
    void multiplyOverTheBeliefsPlans() {
        var plan = trials.unripe(team.owner(), ground);
        trials.unripe(team.owner(), ground);
        var angle = ground.angles().getFirst();

        var each = people.as(team.owner(), () -> certificates.ofAngle(angle));

        assertThat(each).hasSize(2).allMatch(certificate -> certificate.e() > 10);
        assertThat(each.getFirst().and(each.getLast()).e())
                .isCloseTo(each.getFirst().e() * each.getLast().e(), within(1e-6));
        assertThat(visitor.get("/beliefs/" + angle)).bodyText().contains("Together, these 2 plans show");
        assertThat(visitor.get("/plans/%s/results".formatted(plan.key())))
                .bodyText()
                .contains("The angles really differ (evidence ");
    }

    @Test
    void areCountedTogetherInResults() {
        var owner = people.newOrganization().owner();
        var several = bench.lay(owner, 6);
        trials.unripe(owner, several);
        trials.unripe(owner, several);

        assertThat(new Visitor(client, owner).get("/results"))
                .bodyText()
                .contains("Significant, also after correcting for 2 tests.");
    }

    @Test
    void areHiddenFromAnotherOrganization() {
        trials.unripe(team.owner(), ground);
        var neighbour = people.newOrganization().owner();

        assertThat(people.as(
                        neighbour, () -> certificates.ofAngle(ground.angles().getFirst())))
                .isEmpty();
    }

    @Test
    void areTheLatestOfEachPlan() {
        var plan = trials.unripe(team.owner(), ground);
        trials.take(team.owner(), plan, 1, 9, 3);

        assertThat(people.as(
                        team.owner(), () -> certificates.ofAngle(ground.angles().getFirst())))
                .singleElement()
                .matches(certificate -> certificate.e() < 20);
    }
}
