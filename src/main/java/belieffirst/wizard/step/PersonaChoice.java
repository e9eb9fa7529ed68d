package belieffirst.wizard.step;

import belieffirst.library.Entry;
import java.util.List;

/** A persona to choose: who they are, and where they come from and want to get. */
public record PersonaChoice(
        String value,
        String name,
        String snapshot,
        List<String> before,
        List<String> after,
        boolean primary,
        boolean chosen) {

    static List<PersonaChoice> of(List<Entry> personas, String chosen) {
        return personas.stream()
                .map(persona -> new PersonaChoice(
                        persona.id().toString(),
                        persona.text("name"),
                        persona.text("snapshot"),
                        Entry.texts(persona.json("transformation_map").path("before")),
                        Entry.texts(persona.json("transformation_map").path("after")),
                        persona.flag("is_primary"),
                        persona.id().toString().equals(chosen)))
                .toList();
    }
}
