package belieffirst.plan.web;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of the list of plans, as an address names them; one that cannot be read is refused. */
final class PlanQuery {

    private static final int LONGEST = 200;

    private PlanQuery() {}

    static PlanFilter of(HttpServletRequest request) {
        var part = ListQuery.of(request);
        var phase = request.getParameter("phase");
        var status = request.getParameter("status");
        return new PlanFilter(
                new PlanFilter.Subject(id(request, "brand_id"), id(request, "product_id"), id(request, "persona_id")),
                phase == null ? null : phase(phase),
                status == null ? null : Status.of(status),
                words(request.getParameter("q")),
                archived(request.getParameter("archived")),
                part.cursor(),
                part.limit());
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        var given = request.getParameter(name);
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of(name, "This takes an id."));
        }
    }

    private static Phase phase(String given) {
        if (!given.matches("[1-6]")) {
            throw new Refusal.Invalid(Map.of("phase", "A phase is a number from 1 to 6."));
        }
        return Phase.of(Integer.parseInt(given));
    }

    private static @Nullable String words(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var words = Text.clean(given).strip();
        if (words.length() > LONGEST) {
            throw new Refusal.Invalid(Map.of("q", "A search takes at most %d characters.".formatted(LONGEST)));
        }
        return words;
    }

    private static boolean archived(@Nullable String given) {
        if (given != null && !given.matches("true|false")) {
            throw new Refusal.Invalid(Map.of("archived", "This is true or false."));
        }
        return "true".equals(given);
    }
}
