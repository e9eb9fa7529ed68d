package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.account.Mail;
import belieffirst.access.account.MailSettings;
import belieffirst.access.signin.EmailChanges;
import belieffirst.access.web.security.PersonSession;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** The mail to a former address, which tells whoever reads it that their account signs in by another one. */
@ProductTest
class EmailMailTests {

    private final People people;
    private final Accounts accounts;
    private final EmailChanges changes;
    private final Credentials credentials;
    private final PersonSession person;

    EmailMailTests(
            People people, Accounts accounts, EmailChanges changes, Credentials credentials, PersonSession person) {
        this.people = people;
        this.accounts = accounts;
        this.changes = changes;
        this.credentials = credentials;
        this.person = person;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void goesOutOnceTheNewOneIsConfirmedAndNotBefore() throws MessagingException {
        var owner = people.newOrganization().owner();
        var account = new Account(owner.account(), owner.email(), "Ada");
        var wanted = "new-%s@example.com".formatted(UUID.randomUUID());
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mails.start();
        try (var mail = new Mail(new MailSettings(
                "127.0.0.1", mails.getSmtp().getPort(), "", "", "us@example.com", false, "http://beliefs.test"))) {
            var page = new EmailController(accounts, changes, credentials, mail, person);
            var secret = changes.ask(account.id(), wanted);
            assertThat(mails.getReceivedMessages()).isEmpty();

            page.confirmed(secret, account, new MockHttpServletRequest(), new MockHttpServletResponse());

            Patience.until(Duration.ofSeconds(10), "a mail is there", () -> mails.getReceivedMessages().length == 1);
            var told = mails.getReceivedMessages()[0];
            assertThat(told.getAllRecipients()[0]).hasToString(owner.email());
            assertThat(GreenMailUtil.getBody(told).replaceAll("=?\\s+", "")).contains(wanted, owner.email());
            assertThat(accounts.find(account.id()).orElseThrow().email()).isEqualTo(wanted);
        } finally {
            mails.stop();
        }
    }
}
