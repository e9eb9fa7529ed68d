package belieffirst.plan.web;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of the list of plans, as an address names them; one that cannot be read is refused. */
final class PlanQuery {

    private PlanQuery() {}

    static PlanFilter of(HttpServletRequest request) {
        var part = ListQuery.of(request);
        var phase = request.getParameter("phase");
        var status = request.getParameter("status");
        return new PlanFilter(
                new PlanFilter.Subject(
                        ListQuery.id(request, "brand_id"),
                        ListQuery.id(request, "product_id"),
                        ListQuery.id(request, "persona_id")),
                phase == null ? null : phase(phase),
                status == null ? null : Status.of(status),
                ListQuery.words(request),
                archived(request.getParameter("archived")),
                part.cursor(),
                part.limit());
    }

    private static Phase phase(String given) {
        if (!given.matches("[1-6]")) {
            throw new Refusal.Invalid(Map.of("phase", "A phase is a number from 1 to 6."));
        }
        return Phase.of(Integer.parseInt(given));
    }

    private static boolean archived(@Nullable String given) {
        if (given != null && !given.matches("true|false")) {
            throw new Refusal.Invalid(Map.of("archived", "This is true or false."));
        }
        return "true".equals(given);
    }
}
