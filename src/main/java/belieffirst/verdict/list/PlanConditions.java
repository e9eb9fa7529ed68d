package belieffirst.verdict.list;

import belieffirst.plan.PlanFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions that a filter has, and no others: so PostgreSQL plans each of these few statements once, and walks an index. */
final class PlanConditions {

    private PlanConditions() {}

    static boolean searches(PlanFilter filter) {
        return words(filter) != null;
    }

    /** The plans that fit; words are looked for among the latest that have them. */
    static String from(PlanFilter filter) {
        return searches(filter) ? """
                  app.search_plans_about(
                      :words, :archived, :brand, :product, :persona, :phase, :status, null, null, :most) found(id)
                  join belief_plans p on p.id = found.id""" : "belief_plans p";
    }

    static String where(PlanFilter filter, String... more) {
        var subject = filter.subject();
        var fits = searches(filter)
                ? Stream.of("true")
                : Stream.of(
                        filter.archived() ? "p.archived_at is not null" : "p.archived_at is null",
                        subject.brand() == null ? "" : "p.brand_id = :brand",
                        subject.product() == null ? "" : "p.product_id = :product",
                        subject.persona() == null ? "" : "p.persona_id = :persona",
                        filter.phase() == null ? "" : "p.phase_id = :phase",
                        filter.status() == null ? "" : "p.status = :status");
        return Stream.concat(fits, Arrays.stream(more))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    static Map<String, @Nullable Object> parameters(PlanFilter filter, int most) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("words", words(filter));
        parameters.put("archived", filter.archived());
        parameters.put("brand", filter.subject().brand());
        parameters.put("product", filter.subject().product());
        parameters.put("persona", filter.subject().persona());
        parameters.put("phase", filter.phase() == null ? null : filter.phase().id());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().word());
        parameters.put("most", most);
        return parameters;
    }

    private static @Nullable String words(PlanFilter filter) {
        return filter.words() == null || filter.words().isBlank()
                ? null
                : filter.words().strip();
    }
}
