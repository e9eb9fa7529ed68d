package belieffirst.access.notification;

import belieffirst.kernel.Silence;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person about one event.
 *
 * @param plan the plan's key; null where it is about no plan
 * @param name the plan's name, or the day on which a token expires
 */
record Notification(
        UUID id, NotificationKind kind, @Nullable String plan, String name, String email, String organization) {

    String subject() {
        return switch (kind) {
            case DECISION -> "%s: a verdict needs a decision".formatted(plan);
            case SILENCE -> "%s: results stopped coming in".formatted(plan);
            case TOKEN -> "Your Meta token expires on " + name;
        };
    }

    String text(String site) {
        return """
                %s

                %s%s

                You get this e-mail as a member of %s. Choose your notifications at %s/settings/profile#notifications
                """.formatted(sentence(), site, path(), organization, site);
    }

    private String sentence() {
        return switch (kind) {
            case DECISION -> "The verdict on “%s” (%s) needs a decision.".formatted(name, plan);
            case SILENCE ->
                "“%s” (%s) is running, and has had no results for more than %d days."
                        .formatted(name, plan, Silence.DAYS);
            case TOKEN ->
                "The Meta token that reads your results expires on %s. Save a new one before then.".formatted(name);
        };
    }

    private String path() {
        return kind == NotificationKind.TOKEN ? "/settings/meta" : "/plans/%s/results".formatted(plan);
    }
}
