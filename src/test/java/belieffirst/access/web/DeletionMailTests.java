package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.CurrentMember;
import belieffirst.access.Members;
import belieffirst.access.OrganizationDeletions;
import belieffirst.access.account.Mail;
import belieffirst.access.account.MailSettings;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The mail that tells owners of a deletion that one of them asked for. */
@ProductTest
class DeletionMailTests {

    private final People people;
    private final OrganizationDeletions deletions;
    private final CurrentMember member;
    private final Members members;

    DeletionMailTests(People people, OrganizationDeletions deletions, CurrentMember member, Members members) {
        this.people = people;
        this.deletions = deletions;
        this.member = member;
        this.members = members;
    }

    @Test
    void goesToEachOwnerOnceAndSaysUntilWhenAndWhereItIsTakenBack() throws MessagingException {
        var team = people.newOrganization();
        var second = people.join(team.organization(), "owner");
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mails.start();
        try (var mail = new Mail(new MailSettings(
                "127.0.0.1", mails.getSmtp().getPort(), "", "", "us@example.com", false, "http://beliefs.test"))) {
            var page = new OrganizationDataController(deletions, member, members, mail);
            var name = "Organization of " + team.owner().email();
            people.as(team.owner(), () -> page.ask(name));
            people.as(second, () -> page.ask(name));
            Patience.until(
                    Duration.ofSeconds(10), "both mails are there", () -> mails.getReceivedMessages().length == 2);

            var told = new ArrayList<String>();
            for (MimeMessage message : mails.getReceivedMessages()) {
                told.add(message.getAllRecipients()[0].toString());
                assertThat(GreenMailUtil.getBody(message).replaceAll("=?\\s+", " "))
                        .contains(name, "UTC", "http://beliefs.test/settings/organization/data");
            }
            assertThat(told).containsExactlyInAnyOrder(team.owner().email(), second.email());
        } finally {
            mails.stop();
        }
    }
}
