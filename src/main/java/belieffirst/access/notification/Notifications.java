package belieffirst.access.notification;

import belieffirst.access.account.Mail;
import belieffirst.kernel.Silence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait, and what each person chose to be notified of. */
@Repository
public class Notifications {

    private final JdbcClient jdbc;
    private final Mail mail;

    Notifications(JdbcClient jdbc, Mail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    public NotificationChoices of(UUID account) {
        var muted = jdbc.sql("select app.muted_notifications(:account)")
                .param("account", account)
                .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                .optional()
                .orElse(List.of());
        return new NotificationChoices(mail.isSet(), muted);
    }

    /** From now on this person is notified of these kinds, and of no other. */
    public void choose(UUID account, List<String> kinds) {
        var muted = Arrays.stream(NotificationKind.values())
                .map(NotificationKind::word)
                .filter(kind -> !kinds.contains(kind))
                .toArray(String[]::new);
        jdbc.sql("select app.mute_notifications(:account, :muted)::text")
                .param("account", account)
                .param("muted", muted)
                .query(String.class)
                .optional();
    }

    /** Puts what came up into the outbox, once for each person, and drops what nobody waits for any more. */
    void note(LocalDate today) {
        jdbc.sql("select app.note_notifications(:today, :silent)::text")
                .param("today", today)
                .param("silent", Silence.DAYS)
                .query(String.class)
                .optional();
    }

    Optional<Notification> next() {
        return jdbc.sql("select * from app.next_notification()")
                .query((row, _) -> new Notification(
                        row.getObject("id", UUID.class),
                        NotificationKind.of(row.getString("kind")),
                        row.getString("plan_key"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("organization")))
                .optional();
    }

    void sent(Notification notification) {
        jdbc.sql("select app.notification_sent(:id)::text")
                .param("id", notification.id())
                .query(String.class)
                .optional();
    }
}
