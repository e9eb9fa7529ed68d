package belieffirst.access.web.settings;

import belieffirst.access.account.Account;
import belieffirst.access.notification.NotificationKind;
import belieffirst.access.notification.Notifications;
import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own choice of mails. The form is on the page of the profile. */
@Controller
class NotificationsController {

    private final Notifications notifications;

    NotificationsController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/settings/profile/notifications")
    Redirect change(
            @AuthenticationPrincipal Account account,
            @RequestParam(name = "kind", defaultValue = "") List<String> kinds) {
        if (!kinds.stream().allMatch(NotificationKind::knows)) {
            throw new Refusal.Invalid(Map.of("kind", "Choose from the list what you want to be notified of."));
        }
        notifications.choose(account.id(), kinds);
        return Redirect.to("/settings/profile").saying("Your notifications are saved.");
    }
}
