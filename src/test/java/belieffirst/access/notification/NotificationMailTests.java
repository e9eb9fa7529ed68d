package belieffirst.access.notification;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Makers;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Mails about what waits for somebody, sent to a real mail server. */
@EachHome(Notifications.class)
@ProductTest
class NotificationMailTests {

    private static final String FORM = "/settings/profile/notifications";

    private final MailServer mails;
    private final JdbcClient superuser;
    private final Bench bench;
    private final Makers makers;
    private final Trials trials;
    private final MockMvcTester client;
    private final Team team;

    NotificationMailTests(
            People people, Bench bench, Makers makers, MockMvcTester client, BeanFactory beans, DataFolder folder)
            throws IOException {
        this.mails = new MailServer(beans, folder);
        this.superuser = Superuser.of(folder.resolve(""));
        this.bench = bench;
        this.makers = makers;
        this.trials = new Trials(beans);
        this.client = client;
        this.team = people.newOrganization();
    }

    @AfterEach
    void stop() {
        mails.close();
    }

    @Test
    void tellWhoMayDecideOfAVerdictOnceThoughTwoServersLook() throws Exception {
        var plan = promoted();

        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.runAsync(mails::look, servers);
            var other = CompletableFuture.runAsync(mails::look, servers);
            one.join();
            other.join();
        }
        mails.look();

        assertThat(mails.sentTo(team.owner())).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo(plan.key() + ": a verdict needs a decision");
            assertThat(String.valueOf(mail.getContent()))
                    .contains(
                            "http://beliefs.test/plans/%s/results".formatted(plan.key()),
                            "/settings/profile#notifications");
        });
        assertThat(mails.sentTo(team.admin())).hasSize(1);
        assertThat(mails.sentTo(team.member())).hasSize(1);
        assertThat(mails.sentTo(team.viewer())).isEmpty();
    }

    @Test
    void leaveOutAVerdictThatTheSameDayTookBack() {
        var plan = promoted();
        superuser.sql("""
                        insert into belief_verdicts (organization_id, plan_id, angle_id, arm, as_of, verdict, read_outs,
                                                     inputs_digest, engine_version)
                        select organization_id, plan_id, angle_id, arm, as_of, 'keep_testing',
                               read_outs || '{"plan_verdict": "keep_testing"}', inputs_digest, engine_version
                          from belief_verdicts where plan_id = ?
                        """).param(plan.id().value()).update();

        mails.look();

        assertThat(mails.sentTo(team.owner())).isEmpty();
    }

    @Test
    void tellNobodyWhoSwitchedThemOff() {
        promoted();
        mails.lookWhileItIsDown();
        var owner = new Visitor(client, team.owner());

        assertThat(owner.post(FORM, "kind", "silence", "kind", "token")).hasRedirectedUrl("/settings/profile");
        mails.lookAgain();

        assertThat(mails.sentTo(team.owner())).isEmpty();
        assertThat(mails.sentTo(team.admin())).hasSize(1);
        assertThat(owner.get("/settings/profile"))
                .bodyText()
                .contains("value=\"decision\">", "value=\"silence\" checked>");
        assertThat(owner.post(FORM, "kind", "everything"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose from the list what you want to be notified of.");
    }

    @Test
    void tellThatResultsStoppedComingAgainOnlyAfterSomeCame() throws Exception {
        var plan = running();
        var subject = plan.key() + ": results stopped coming in";
        trials.take(team.owner(), plan, 5, 17, 3);

        mails.look();
        mails.look();
        assertThat(mails.subjects(team.owner())).containsOnlyOnce(subject);

        trials.take(team.owner(), plan, 1, 1, 3);
        mails.look();
        assertThat(mails.subjects(team.owner())).containsOnlyOnce(subject);

        mails.look(Duration.ofDays(4));
        assertThat(mails.subjects(team.owner())).filteredOn(subject::equals).hasSize(2);
    }

    @Test
    void tellOwnersAndAdminsOnceThatATokenExpires() throws Exception {
        superuser.sql("""
                        insert into meta_connections (organization_id, account_ids, sealed_token, token_ends_at)
                        values (?, '{1}', 'x', date_trunc('day', now(), 'UTC') + interval '3 days 1 hour')
                        """).param(team.organization()).update();

        mails.look();
        superuser
                .sql(
                        "update meta_connections set token_ends_at = token_ends_at + interval '1 hour' where organization_id = ?")
                .param(team.organization())
                .update();
        mails.look();

        assertThat(mails.subjects(team.owner())).singleElement().asString().startsWith("Your Meta token expires on ");
        assertThat(mails.sentTo(team.admin())).hasSize(1);
        assertThat(mails.sentTo(team.member())).isEmpty();
    }

    private Plan promoted() {
        var plan = trials.compiled(team.owner(), bench.lay(team.owner(), 2));
        trials.take(team.owner(), plan, 12);
        return plan;
    }

    private Plan running() {
        var plan = trials.compiled(team.owner(), bench.lay(team.owner(), 2));
        makers.claim(team.owner(), plan.id());
        superuser
                .sql("update belief_plans set status = 'running' where id = ? and status <> 'running'")
                .param(plan.id().value())
                .update();
        return plan;
    }
}
