package belieffirst.wizard.list;

import belieffirst.plan.Plan;
import belieffirst.verdict.list.PlanLine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of plans, as a sentence says several of them and as a list tells them apart. */
public final class PlanNames {

    private static final int NAMED = 3;

    private PlanNames() {}

    /** Three of them by name, and how many others. */
    static String said(List<Plan> plans, String one, String several) {
        if (plans.isEmpty()) {
            return "Nothing had to be changed.";
        }
        var named = plans.stream()
                .sorted(Comparator.comparing(Plan::key))
                .limit(plans.size() == NAMED + 1 ? NAMED + 1 : NAMED)
                .map(plan -> "“%s” (%s)".formatted(plan.name(), plan.key()))
                .collect(Collectors.toList());
        if (plans.size() > named.size()) {
            named.add("%d others".formatted(plans.size() - named.size()));
        }
        if (named.size() == 1) {
            return "%s %s".formatted(named.getFirst(), one);
        }
        return "%s and %s %s"
                .formatted(String.join(", ", named.subList(0, named.size() - 1)), named.getLast(), several);
    }

    /** The job of a plan, where another one beside it is for the same persona in the same phase, and for another job. */
    public static @Nullable String apart(PlanLine line, List<PlanLine> beside) {
        var job = line.about().job();
        return beside.stream()
                        .anyMatch(other -> alike(line, other)
                                && !Objects.equals(job, other.about().job()))
                ? job
                : null;
    }

    private static boolean alike(PlanLine one, PlanLine other) {
        return one.progress().phase() == other.progress().phase()
                && Objects.equals(one.about().personaId(), other.about().personaId());
    }
}
