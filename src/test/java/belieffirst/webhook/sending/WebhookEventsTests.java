package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The events that are told, each with what it says and when it is one. */
@EachHome
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class WebhookEventsTests {

    private final Bench bench;
    private final Makers makers;
    private final People people;
    private final Server server;
    private final JdbcClient superuser;
    private final Member owner;
    private final Receiver receiver = new Receiver();
    private @Nullable Groundwork ground;

    WebhookEventsTests(Bench bench, Makers makers, People people, Server server, DataFolder folder) throws IOException {
        this.bench = bench;
        this.makers = makers;
        this.people = people;
        this.server = server;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellsOfAnglesResultsAndRuns() {
        bench.endpoint(owner, receiver.url());
        var ground = bench.lay(owner, 2);
        bench.judge(owner, ground.angles().getFirst(), AngleStatus.WINNER, null);
        var api = server.api(people.token(owner));
        api.post(
                "/api/results",
                "{\"rows\": [{\"ad_id\": \"7\", \"ad_name\": \"Old\", \"day\": \"2026-11-01\", \"spend\": \"1.00\", \"currency\": \"USD\"}]}");
        receiver.await(2);

        var angle = of("angle.status_changed").data();
        assertThat(angle.path("angle_id").asString())
                .isEqualTo(ground.angles().getFirst().toString());
        assertThat(angle.path("previous_status").asString()).isEqualTo("untested");
        assertThat(angle.path("status").asString()).isEqualTo("winner");
        assertThat(of("results.imported").data().path("added").asInt()).isEqualTo(1);
        assertThat(of("results.imported").data().path("way").asString()).isEqualTo("api");
    }

    @Test
    void tellsOfAVerdictOnlyWhenItSaysSomethingElse() {
        bench.endpoint(owner, receiver.url());
        var plan = compiled();
        receiver.await(2);

        for (var verdict : List.of("keep_testing", "promote", "promote", "kill")) {
            superuser.sql("""
                            insert into belief_verdicts (organization_id, plan_id, angle_id, as_of, verdict, read_outs, inputs_digest, engine_version)
                            select organization_id, plan_id, angle_id, current_date, ?, '{}', 'sha256:0', '1'
                              from belief_plan_angles where plan_id = ? order by display_order limit 1
                            """).params(verdict, plan.id().value()).update();
        }

        receiver.await(4);
        assertThat(receiver.messages().stream()
                        .filter(message -> message.type().equals("verdict.changed"))
                        .map(message -> message.data().path("previous_verdict").asString() + " "
                                + message.data().path("verdict").asString()))
                .containsExactly("keep_testing promote", "promote kill");
    }

    @Test
    void tellsOnceThatARunHasItsDays() {
        bench.endpoint(owner, receiver.url());
        var claimed = makers.claim(
                owner, bench.draft(owner, bench.lay(owner, 1)).plan().id());
        receiver.await(4);
        day(claimed.plan().id().value(), 4);
        lasts(claimed.plan(), 2);
        lookForDueRuns();
        day(claimed.plan().id().value(), 3);
        lookForDueRuns();
        assertThat(waiting("run.due")).isZero();

        day(claimed.plan().id().value(), 5);
        lookForDueRuns();
        lookForDueRuns();

        receiver.await(5);
        assertThat(of("run.due").data().path("run_id").asString())
                .isEqualTo(claimed.run().id().toString());
        assertThat(of("run.due").data().path("settled_days").asInt()).isEqualTo(2);
        assertThat(receiver.types()).containsOnlyOnce("run.due");
    }

    @Test
    void tellsOfARunWhoseAdsStopped() {
        bench.endpoint(owner, receiver.url());
        var claimed = makers.claim(
                owner, bench.draft(owner, bench.lay(owner, 1)).plan().id());
        receiver.await(4);
        lasts(claimed.plan(), 10);
        day(claimed.plan().id().value(), 12);
        lookForDueRuns();
        assertThat(waiting("run.due")).isZero();

        day(claimed.plan().id().value(), 13);
        lookForDueRuns();

        receiver.await(5);
        assertThat(of("run.due").data().path("settled_days").asInt()).isEqualTo(2);
        assertThat(of("run.due").data().path("horizon_days").asInt()).isEqualTo(10);
    }

    private void lasts(Plan plan, int days) {
        superuser
                .sql("update belief_plans set horizon_days = ? where id = ?")
                .params(days, plan.id().value())
                .update();
    }

    private Plan compiled() {
        if (ground == null) {
            ground = bench.lay(owner, 2);
        }
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private Receiver.Message of(String type) {
        return receiver.messages().stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private void lookForDueRuns() {
        superuser
                .sql("select app.tell_of_due_runs(current_date, 21, 3)::text")
                .query(String.class)
                .optional();
    }

    private void day(UUID plan, int ago) {
        superuser.sql("""
                        insert into planned_ad_days (organization_id, plan_id, number, day, until, nth, account_id, currency,
                                                     attribution_setting, objective, spend, told, came_at)
                        values (?, ?, 1, current_date - ?, current_date - ?, 1, '', 'USD', '', '', 1, 1, now())
                        """).params(owner.organization(), plan, ago, ago).update();
    }

    private int waiting(String type) {
        return superuser
                .sql("select count(*) from webhook_deliveries where organization_id = ? and type = ?")
                .params(owner.organization(), type)
                .query(Integer.class)
                .single();
    }
}
