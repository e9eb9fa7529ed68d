package belieffirst.access.notification;

import belieffirst.access.account.Mail;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sender of notifications: looks every quarter of an hour what came up, and sends what is due, one mail after another. */
@Component
class NotificationSender {

    private static final Logger log = LoggerFactory.getLogger(NotificationSender.class);
    private static final int MINUTES = 15;

    /** So many mails at most at a time; the rest waits for the next look. */
    private static final int MOST = 100;

    private final Notifications notifications;
    private final Mail mail;
    private final Clock clock;

    NotificationSender(Notifications notifications, Mail mail, Clock clock) {
        this.notifications = notifications;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(initialDelay = MINUTES, fixedDelay = MINUTES, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (!mail.isSet()) {
            return;
        }
        try {
            notifications.note(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            var goesOn = true;
            for (var left = MOST; goesOn && left > 0; left--) {
                goesOn = notifications.next().map(this::send).orElse(false);
            }
        } catch (RuntimeException fault) {
            log.error("Notifications could not be looked up", fault);
        }
    }

    /** Whether another mail may follow: a mail server that does not answer would hold each of them up. */
    private boolean send(Notification due) {
        try {
            mail.sendNow(due.email(), due.subject(), due.text(mail.address("")));
            notifications.sent(due);
            return true;
        } catch (MailException fault) {
            log.warn("A notification could not be sent; it is tried again", fault);
            return isOfRecipient(fault);
        }
    }

    private static boolean isOfRecipient(MailException fault) {
        return fault instanceof MailParseException
                || (fault instanceof MailSendException sending
                        && sending.getFailedMessages().values().stream()
                                .allMatch(cause -> cause instanceof SendFailedException rejected
                                        && rejected.getInvalidAddresses() != null
                                        && rejected.getInvalidAddresses().length > 0));
    }
}
