package belieffirst.access.notification;

import belieffirst.access.account.Mail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sender of notifications: looks every quarter of an hour what came up, and sends what is due, one mail after another. */
@Component
class NotificationSender {

    private static final Logger log = LoggerFactory.getLogger(NotificationSender.class);
    private static final int MINUTES = 15;

    /** As on the page Home: the last day is always told a day late. */
    private static final int SILENT_DAYS = 3;

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
            notifications.note(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), SILENT_DAYS);
            for (Optional<Notification> due = notifications.next(); due.isPresent(); due = notifications.next()) {
                send(due.get());
            }
        } catch (RuntimeException fault) {
            log.error("Notifications could not be looked up", fault);
        }
    }

    private void send(Notification due) {
        try {
            mail.sendNow(due.email(), due.subject(), due.text(mail.address("")));
            notifications.sent(due);
        } catch (MailException fault) {
            log.warn("A notification could not be sent; it is tried again", fault);
        }
    }
}
