package belieffirst.access.notification;

import java.util.List;

/**
 * A person's choice of mails.
 *
 * @param mails whether a mail server is set, without which nothing is sent
 * @param muted the words of the kinds that they switched off
 */
public record NotificationChoices(boolean mails, List<String> muted) {

    public boolean has(NotificationKind kind) {
        return !muted.contains(kind.word());
    }
}
