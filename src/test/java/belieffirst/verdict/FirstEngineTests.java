package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.Plan;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.RunResults;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** A plan that was completed while the first engine judged keeps its words, on its page and over the API. */
@ProductTest
class FirstEngineTests {

    private final People people;
    private final Runs runs;
    private final Angles angles;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Trials trials;
    private final Member owner;
    private final Visitor visitor;
    private final Api api;
    private final Plan plan;

    FirstEngineTests(People people, Bench bench, BeanFactory beans, MockMvcTester client, Server server) {
        this.people = people;
        this.runs = beans.getBean(Runs.class);
        this.angles = beans.getBean(Angles.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionOperations.class);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.api = server.api(people.token(owner));
        this.plan = new Lines(beans, owner, bench.lay(owner, 2)).claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 12);
    }

    @Test
    void keepsItsWordsOnceThePlanIsCompleted() {
        complete();
        assertThat(page()).contains("won this test").doesNotContain("Judged by version 1");

        said("provisional");

        assertThat(page())
                .contains("is your best bet", "Judged by version 1 of the engine on " + trials.today(), "Provisional")
                .contains("Plan phase 2: confirmation");
        var verdicts = Api.json(api.get("/api/plans/%s/verdicts".formatted(plan.id())));
        assertThat(verdicts.path("engine_version").asString()).isEqualTo("1");
        assertThat(verdicts.path("recorded_on").asString())
                .isEqualTo(trials.today().toString());
        assertThat(verdicts.path("verdict").asString()).isEqualTo("best_bet");
        assertThat(verdicts.at("/angles/0/verdict").asString()).isEqualTo("provisional");
        assertThat(verdicts.at("/angles/0/p_best").asString()).startsWith("0.9");
    }

    @Test
    void saysThatNothingSeparated() {
        complete();
        said("stop_no_separation");

        assertThat(page()).contains("No clear winner", "Plan the same test again");
    }

    @Test
    void isNotAskedWhatAPlanThatIsCompletedTodayFound() {
        said("keep_testing");

        complete();

        assertThat(page()).contains("won this test").doesNotContain("Judged by version 1");
        assertThat(people.as(owner, () -> angles.get(plan.design().angleIds().getLast()))
                        .status())
                .isEqualTo(AngleStatus.LOSER);
    }

    @Test
    void leftATestOpenThatWasStillTested() {
        complete();
        said("keep_testing");

        assertThat(page())
                .contains("Completed before the test was decided", "Plan the same test again")
                .doesNotContain("No clear winner");
    }

    @Test
    void isNotJudgedAnewByWhatComesLater() {
        complete();
        said("provisional");
        var before = kept();

        trials.take(owner, plan, 13);

        assertThat(kept()).isEqualTo(before);
    }

    /** As the first engine recorded it, on both angles, after whatever this one did. */
    private void said(String word) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("""
                        insert into belief_verdicts (plan_id, angle_id, arm, as_of, verdict, read_outs, inputs_digest, engine_version)
                        select plan_id, angle_id, arm, as_of, :word, read_outs, 'earlier', '1'
                          from belief_verdicts where plan_id = :plan
                        """)
                        .param("word", word)
                        .param("plan", plan.id().value())
                        .update()));
    }

    private void complete() {
        people.as(owner, () -> {
            var run = runs.open(plan.id()).orElseThrow();
            return runs.complete(run.id(), new RunResults("USD", null, null, List.of(), List.of()));
        });
    }

    private int kept() {
        return api.get("/api/plans/%s/verdict-history".formatted(plan.id()))
                .body()
                .length();
    }

    private String page() {
        return Visitor.text(visitor.get("/plans/%s/results".formatted(plan.key())))
                .replaceAll("\\s+", " ");
    }
}
