package belieffirst.wizard.launch;

import belieffirst.plan.launch.LaunchFacts;
import belieffirst.wizard.StepInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of what is known of an ad account: what somebody typed, or else what is kept. */
public record FactsForm(LaunchFacts facts, StepInput typed) {

    /** What a field shows. */
    public String text(String name) {
        return typed.text(
                name,
                switch (name) {
                    case "page_id" -> shown(facts.pageId());
                    case "pixel_id" -> shown(facts.pixelId());
                    case "app_id" -> shown(facts.appId());
                    case "link" -> shown(facts.link());
                    case "countries" -> String.join(", ", facts.countries());
                    case "age_min" -> shown(facts.ageMin());
                    default -> shown(facts.ageMax());
                });
    }

    public @Nullable String error(String name) {
        return typed.error(name);
    }

    /** Whether anything is known yet. */
    public boolean isEmpty() {
        return facts.equals(LaunchFacts.NONE);
    }

    private static String shown(@Nullable Object fact) {
        return Objects.toString(fact, "");
    }
}
