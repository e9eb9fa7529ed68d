package belieffirst.wizard.idea;

import belieffirst.wizard.StepInput;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of taking an idea.
 *
 * @param said in a sentence
 * @param field of the step's form that picks it; null where the plan's own answer stays, or nothing is picked
 * @param became the library's row, or null
 * @param several whether the field takes several rows
 */
record TakenIdea(
        String said, @Nullable String field, @Nullable UUID became, boolean several) {

    static TakenIdea noted(String said) {
        return new TakenIdea(said, null, null, false);
    }

    /** What the step's form held, with this idea picked as it is in the plan. */
    StepInput pickedIn(StepInput typed) {
        if (field == null || became == null || !typed.has(field)) {
            return typed;
        }
        return several ? typed.with(field, became.toString()) : typed.without(Set.of(field));
    }
}
