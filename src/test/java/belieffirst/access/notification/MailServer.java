package belieffirst.access.notification;

import belieffirst.access.account.Mail;
import belieffirst.access.account.MailSettings;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Member;
import belieffirst.testing.Superuser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real mail server, and what the product sends to it. */
final class MailServer implements AutoCloseable {

    private static final String DUE = "sent_at is null and attempts < 5 and due_at <= clock_timestamp()";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Clock clock;

    MailServer(BeanFactory beans, DataFolder folder) throws IOException {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.clock = beans.getBean(Clock.class);
        this.superuser = Superuser.of(folder.resolve(""));
        mails.start();
    }

    /** As a server of the product does each quarter of an hour, until nothing is due. */
    void look() {
        look(Duration.ZERO);
    }

    /** The same, so much later. */
    void look(Duration later) {
        look(later, mails.getSmtp().getPort());
    }

    /** The same, at another mail server. */
    void lookAt(int port) {
        look(Duration.ZERO, port);
    }

    private void look(Duration later, int port) {
        do {
            lookOnce(later, port);
        } while (anyDue());
    }

    void lookWhileItIsDown() {
        var port = mails.getSmtp().getPort();
        mails.stop();
        lookOnce(Duration.ZERO, port);
        mails.start();
    }

    /** The next attempt, without the wait for it. */
    void lookAgain() {
        superuser
                .sql("update app.notifications set due_at = now() where sent_at is null")
                .update();
        look();
    }

    private void lookOnce(Duration later, int port) {
        var settings = new MailSettings("127.0.0.1", port, "", "", "us@example.com", false, "http://beliefs.test");
        try (var mail = new Mail(settings)) {
            new NotificationSender(new Notifications(jdbc, mail), mail, Clock.offset(clock, later)).look();
        }
    }

    private boolean anyDue() {
        return superuser
                .sql("select exists (select from app.notifications where %s)".formatted(DUE))
                .query(Boolean.class)
                .single();
    }

    List<String> subjects(Member member) throws MessagingException {
        var subjects = Stream.<String>builder();
        for (var mail : sentTo(member)) {
            subjects.add(mail.getSubject());
        }
        return subjects.build().toList();
    }

    List<MimeMessage> sentTo(Member member) {
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

    @Override
    public void close() {
        mails.stop();
    }
}
