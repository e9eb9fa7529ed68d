package belieffirst.wizard.list;

import belieffirst.kernel.Refusal;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plans of a list that somebody chose. */
final class ChosenPlans {

    private static final int MOST = 100;

    private ChosenPlans() {}

    /** In one order for everybody, so that two people who change the same plans wait, and never for each other. */
    static List<UUID> in(StepInput typed) {
        var ids = typed.texts("plan").stream()
                .map(text -> FormIds.parsed(text)
                        .orElseThrow(() -> unclear("One of the chosen plans is unknown. Load the list again.")))
                .distinct()
                .sorted()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw unclear("Choose 1 to %d plans in the list first.".formatted(MOST));
        }
        return ids;
    }

    /** The same plans, where they are few enough for what is done with each. */
    static List<UUID> atMost(int most, String act, List<UUID> chosen) {
        if (chosen.size() > most) {
            throw unclear("%s at most %d at once.".formatted(act, most));
        }
        return chosen;
    }

    static Refusal.Invalid unclear(String sentence) {
        return new Refusal.Invalid(Map.of("several", sentence));
    }
}
