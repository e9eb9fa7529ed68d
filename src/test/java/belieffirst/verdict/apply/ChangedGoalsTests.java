package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.structure.RunningAds;
import belieffirst.plan.Plan;
import belieffirst.plan.goal.SetUp;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.verdict.Trials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Goals that change after results came, by a person or by what the ads show. */
@EachHome(RunningAds.class)
@ProductTest
class ChangedGoalsTests {

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DataFolder folder;
    private final JdbcClient superuser;
    private final Judging judging;
    private final Trials trials;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    ChangedGoalsTests(
            People people,
            Bench bench,
            Server server,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DataFolder folder,
            BeanFactory beans)
            throws IOException {
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.folder = folder;
        this.superuser = Superuser.of(folder.resolve(""));
        this.judging = beans.getBean(Judging.class);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.api = server.api(people.token(owner));
    }

    @Test
    void anotherTargetIsJudgedByWithoutNewResults() {
        var plan = trials.compiled(owner, ground);
        trials.take(owner, plan, 12);
        assertThat(verdicts(plan)).isEqualTo(2);

        change(plan, "{\"target_cpa\": \"3.00\"}");

        assertThat(verdicts(plan)).isEqualTo(4);
    }

    @Test
    void aPlanThatIsOverIsLeftAsItIs() {
        var plan = trials.compiled(owner, ground);
        trials.take(owner, plan, 12);
        superuser
                .sql("update belief_plans set status = 'completed' where id = ?")
                .param(plan.id().value())
                .update();

        superuser
                .sql("update belief_plans set target_cpa = 3 where id = ?")
                .param(plan.id().value())
                .update();

        assertThat(superuser
                        .sql("select count(*) from app.plans_to_judge where plan_id = ?")
                        .param(plan.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNameIsNot() {
        var plan = trials.compiled(owner, ground);
        trials.take(owner, plan, 12);

        change(plan, "{\"name\": \"Another name\"}");

        assertThat(verdicts(plan)).isEqualTo(2);
    }

    @Test
    void theSetUpIsWhatTheAdsShowUntilSomebodyChoosesOne() {
        var plan = trials.compiled(owner, ground);
        assertThat(shown(plan)).isEqualTo("ad_set_per_ad default");

        send(plan, ad -> "Alone " + ad.path("code").asString());
        assertThat(shown(plan)).isEqualTo("ad_set_per_ad structure");

        change(plan, "{\"set_up\": \"%s\"}".formatted(SetUp.CREATIVE_TEST.word()));
        send(plan, ad -> "Again " + ad.path("code").asString());
        assertThat(shown(plan)).isEqualTo("creative_test answer");
    }

    private void change(Plan plan, String body) {
        var answer = api.send("PATCH", "/api/plans/" + plan.id(), body, "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        dueNow(plan);
        Judged.await(folder, plan.id());
    }

    /** Changed goals are judged by some minutes later. */
    private void dueNow(Plan plan) {
        superuser
                .sql("update app.plans_to_judge set due_at = now() where plan_id = ?")
                .param(plan.id().value())
                .update();
        judging.begin();
    }

    /** A day of each ad, in the ad set that it is said to be in. */
    private void send(Plan plan, Function<JsonNode, String> adSet) {
        var rows = new ArrayList<String>();
        for (var ad :
                Api.json(api.get("/api/plans/%s/compiled".formatted(plan.id()))).path("ads")) {
            rows.add(
                    "{\"ad_code\": \"%s\", \"adset_name\": \"%s\", \"day\": \"%s\", \"spend\": \"30.00\", \"currency\": \"USD\", \"purchases\": 2}"
                            .formatted(
                                    ad.path("code").asString(),
                                    adSet.apply(ad),
                                    trials.today().minusDays(6)));
        }
        var answer = api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Judged.await(folder, plan.id());
    }

    private String shown(Plan plan) {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("select set_up || ' ' || set_up_known_by from belief_plans where id = ?")
                                .param(plan.id().value())
                                .query(String.class)
                                .single()));
    }

    private int verdicts(Plan plan) {
        return people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from belief_verdicts where plan_id = ?")
                        .param(plan.id().value())
                        .query(Integer.class)
                        .single()));
    }
}
