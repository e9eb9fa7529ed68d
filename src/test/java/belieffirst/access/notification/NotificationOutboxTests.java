package belieffirst.access.notification;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Mails that wait for a mail server, and how long it is on record that they were sent. */
@EachHome(Notifications.class)
@ProductTest
class NotificationOutboxTests {

    private final MailServer mails;
    private final JdbcClient superuser;
    private final People people;
    private final MockMvcTester client;
    private final Team team;
    private final Plan plan;

    NotificationOutboxTests(People people, Bench bench, MockMvcTester client, BeanFactory beans, DataFolder folder)
            throws IOException {
        this.mails = new MailServer(beans, folder);
        this.superuser = Superuser.of(folder.resolve(""));
        this.people = people;
        this.client = client;
        this.team = people.newOrganization();
        var trials = new Trials(beans);
        this.plan = trials.compiled(team.owner(), bench.lay(team.owner(), 2));
        trials.take(team.owner(), plan, 12);
    }

    @AfterEach
    void stop() {
        mails.close();
    }

    @Test
    void waitForAMailServerThatIsDownWhichTheFirstOfThemFinds() {
        mails.lookWhileItIsDown();

        assertThat(count("sent_at is null")).isEqualTo(3);
        assertThat(count("attempts > 0")).isLessThanOrEqualTo(1);

        mails.lookAgain();
        for (var member : new Member[] {team.owner(), team.admin(), team.member()}) {
            assertThat(mails.sentTo(member)).hasSize(1);
        }
    }

    @Test
    void goOnPastAnAddressThatIsNone() {
        superuser
                .sql("update app.accounts set email = 'nowhere at all' || id where id = ?")
                .param(team.owner().account())
                .update();

        mails.look();

        assertThat(mails.sentTo(team.admin())).hasSize(1);
        assertThat(mails.sentTo(team.member())).hasSize(1);
        assertThat(count("sent_at is null and attempts = 1")).isOne();
    }

    @Test
    void goOnPastARejectedRecipient() throws IOException {
        try (var rejecting = new RejectingMailServer()) {
            mails.lookAt(rejecting.port());
        }

        assertThat(count("sent_at is null and attempts = 1")).isEqualTo(3);
    }

    @Test
    void goToNobodyWhoLeftOrMayNoLongerAct() {
        mails.lookWhileItIsDown();
        new Visitor(client, team.member()).post("/settings/members/leave");
        people.seat(team.admin().account(), team.organization(), "viewer");

        mails.lookAgain();

        assertThat(mails.sentTo(team.owner())).hasSize(1);
        assertThat(mails.sentTo(team.admin())).isEmpty();
        assertThat(mails.sentTo(team.member())).isEmpty();
        assertThat(count("sent_at is null")).as("they are dropped").isZero();
    }

    @Test
    void goToNobodyOnceThePlanIsArchived() {
        mails.lookWhileItIsDown();
        superuser
                .sql("update belief_plans set archived_at = now() where id = ?")
                .param(plan.id().value())
                .update();

        mails.lookAgain();

        assertThat(mails.sentTo(team.owner())).isEmpty();
        assertThat(count("true")).isZero();
    }

    @Test
    void goToNobodyOnceTheOrganizationIsToBeDeleted() {
        mails.lookWhileItIsDown();
        superuser
                .sql(
                        "insert into organization_deletions (organization_id, due_at) values (?, now() + interval '14 days')")
                .param(team.organization())
                .update();

        mails.lookAgain();

        assertThat(mails.sentTo(team.owner())).isEmpty();
    }

    @Test
    void areOnRecordForAsLongAsTheirEventLastsAndLonger() {
        mails.look();
        set("seen_at = now() - interval '120 days', sent_at = now() - interval '120 days'");

        mails.look();
        mails.look();

        assertThat(mails.sentTo(team.owner())).as("the verdict still waits").hasSize(1);
        assertThat(count("seen_at > now() - interval '1 hour'")).isEqualTo(3);
    }

    @Test
    void areForgottenWhenTheirEventHasBeenOverFor90Days() {
        mails.look();
        superuser
                .sql("update belief_plans set archived_at = now() where id = ?")
                .param(plan.id().value())
                .update();
        set("seen_at = now() - interval '89 days'");
        mails.look();
        assertThat(count("true")).isEqualTo(3);

        set("seen_at = now() - interval '91 days'");
        mails.look();
        assertThat(count("true")).isZero();
    }

    private int count(String condition) {
        return superuser
                .sql("select count(*) from app.notifications where organization_id = ? and %s".formatted(condition))
                .param(team.organization())
                .query(Integer.class)
                .single();
    }

    private void set(String values) {
        superuser
                .sql("update app.notifications set %s where organization_id = ?".formatted(values))
                .param(team.organization())
                .update();
    }
}
