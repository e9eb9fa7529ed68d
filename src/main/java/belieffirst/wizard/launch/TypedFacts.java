package belieffirst.wizard.launch;

import belieffirst.kernel.Refusal;
import belieffirst.plan.launch.LaunchFacts;
import belieffirst.wizard.StepInput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of an ad account, as somebody typed them. */
final class TypedFacts {

    private TypedFacts() {}

    /** Refuses, field by field, what cannot be read. */
    static LaunchFacts in(StepInput typed) {
        if (!typed.has("page_id")) {
            throw new Refusal.Invalid("Send the form as the page shows it.");
        }
        var wrong = new LinkedHashMap<String, String>();
        var facts = new LaunchFacts(
                text(typed, "page_id"),
                text(typed, "pixel_id"),
                text(typed, "app_id"),
                text(typed, "link"),
                countries(typed),
                age(typed, "age_min", wrong),
                age(typed, "age_max", wrong));
        facts.faults().forEach(wrong::putIfAbsent);
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return facts;
    }

    private static List<String> countries(StepInput typed) {
        return Arrays.stream(typed.text("countries").toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable Integer age(StepInput typed, String name, Map<String, String> wrong) {
        var text = typed.text(name);
        if (text.isEmpty()) {
            return null;
        }
        var age = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (age < LaunchFacts.YOUNGEST || age > LaunchFacts.OLDEST) {
            wrong.put(name, "An age is a number from 13 to 65.");
            return null;
        }
        return age;
    }

    private static @Nullable String text(StepInput typed, String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }
}
