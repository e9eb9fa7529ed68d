package belieffirst.wizard.brief;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.brief.SharedLink;
import belieffirst.plan.brief.SharedLinks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The sharing of a plan's brief or report: links for some days, and the part of the page that lists them. */
@Component
class Sharing {

    static final String REVOKED = "The link is revoked. Nobody can open it any more.";

    private static final Map<String, Duration> DAYS =
            Map.of("7", Duration.ofDays(7), "30", Duration.ofDays(30), "90", Duration.ofDays(90));

    private final SharedLinks links;
    private final Clock clock;

    Sharing(SharedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Makes a link that works for 7, 30 or 90 days, and refuses any other number. */
    SharedAddress make(Plan plan, SharedLink.Kind kind, String days, @Nullable JsonNode content) {
        var lasts = DAYS.get(days);
        if (lasts == null) {
            throw new Refusal.Invalid(Map.of("days", "Choose 7, 30 or 90 days."));
        }
        var fresh = SharedAddress.fresh();
        var number = Objects.requireNonNullElse(plan.lifecycle().compilation(), 0);
        links.make(plan.id(), kind, number, fresh.hash(), clock.instant().plus(lasts), content);
        return fresh;
    }

    void revoke(Id<Plan> plan, Id<SharedLink> link) {
        links.revoke(plan, link);
    }

    ShareView view(Plan plan, SharedLink.Kind kind, @Nullable SharedAddress fresh, Map<String, String> errors) {
        var path = "/plans/%s/%s/links".formatted(plan.key(), kind.word());
        return new ShareView(path, links.of(plan.id(), kind), fresh, errors);
    }
}
