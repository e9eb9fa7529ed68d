package belieffirst.access.notification;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Mail;
import belieffirst.access.account.MailSettings;
import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Clock clock;
    private final Bench bench;
    private final Makers makers;
    private final Trials trials;
    private final MockMvcTester client;
    private final Team team;
    private int port;

    NotificationMailTests(
            People people, Bench bench, Makers makers, MockMvcTester client, BeanFactory beans, DataFolder folder)
            throws IOException {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.clock = beans.getBean(Clock.class);
        this.superuser = Superuser.of(folder.resolve(""));
        this.bench = bench;
        this.makers = makers;
        this.trials = new Trials(beans);
        this.client = client;
        this.team = people.newOrganization();
    }

    @BeforeEach
    void start() {
        mails.start();
        port = mails.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void tellWhoMayDecideOfAVerdictOnceThoughTwoServersLook() throws Exception {
        var plan = promoted();

        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = CompletableFuture.runAsync(this::look, servers);
            var other = CompletableFuture.runAsync(this::look, servers);
            one.join();
            other.join();
        }
        look();

        assertThat(sentTo(team.owner())).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo(plan.key() + ": a verdict waits for a decision");
            assertThat(String.valueOf(mail.getContent()))
                    .contains(
                            "http://beliefs.test/plans/%s/results".formatted(plan.key()),
                            "/settings/profile#notifications");
        });
        assertThat(sentTo(team.admin())).hasSize(1);
        assertThat(sentTo(team.member())).hasSize(1);
        assertThat(sentTo(team.viewer())).isEmpty();
    }

    @Test
    void tellNobodyWhoSwitchedThemOff() throws Exception {
        promoted();
        var owner = new Visitor(client, team.owner());

        assertThat(owner.post(FORM, "kind", "silence", "kind", "token")).hasRedirectedUrl("/settings/profile");
        look();

        assertThat(sentTo(team.owner())).isEmpty();
        assertThat(sentTo(team.admin())).hasSize(1);
        assertThat(owner.get("/settings/profile"))
                .bodyText()
                .contains("value=\"decision\">", "value=\"silence\" checked>");
        assertThat(owner.post(FORM, "kind", "everything"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose from the list what you want to be told of.");
    }

    @Test
    void tellThatResultsStoppedComingAgainOnlyAfterSomeCame() throws Exception {
        var plan = running();
        trials.take(team.owner(), plan, 5, 17, 3);

        look();
        look();
        assertThat(subjects(team.owner())).containsOnlyOnce(plan.key() + ": results stopped coming");

        trials.take(team.owner(), plan, 1, 1, 3);
        look();
        assertThat(subjects(team.owner())).containsOnlyOnce(plan.key() + ": results stopped coming");
    }

    @Test
    void tellOwnersAndAdminsThatATokenEnds() throws Exception {
        superuser.sql("""
                        insert into meta_connections (organization_id, account_ids, sealed_token, token_ends_at)
                        values (?, '{1}', 'x', now() + interval '3 days')
                        """).param(team.organization()).update();

        look();
        look();

        assertThat(subjects(team.owner())).singleElement().asString().startsWith("The token of Meta ends on ");
        assertThat(sentTo(team.admin())).hasSize(1);
        assertThat(sentTo(team.member())).isEmpty();
    }

    @Test
    void comeLaterIfTheMailServerWasDown() throws Exception {
        promoted();
        mails.stop();
        look();
        start();
        look();
        assertThat(sentTo(team.owner())).as("it waits for its next attempt").isEmpty();

        superuser
                .sql("update app.notifications set due_at = now() where organization_id = ?")
                .param(team.organization())
                .update();
        look();

        assertThat(sentTo(team.owner())).hasSize(1);
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

    /** As a server does each quarter of an hour. */
    private void look() {
        try (var mail =
                new Mail(new MailSettings("127.0.0.1", port, "", "", "us@example.com", false, "http://beliefs.test"))) {
            new NotificationSender(new Notifications(jdbc, mail), mail, clock).look();
        }
    }

    private List<String> subjects(Member member) throws MessagingException {
        var subjects = Stream.<String>builder();
        for (var mail : sentTo(member)) {
            subjects.add(mail.getSubject());
        }
        return subjects.build().toList();
    }

    private List<MimeMessage> sentTo(Member member) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> isTo(mail, member.email()))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
