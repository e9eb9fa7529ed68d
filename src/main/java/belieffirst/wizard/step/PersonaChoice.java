package belieffirst.wizard.step;

import belieffirst.audience.Persona;
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

    static List<PersonaChoice> of(List<Persona> personas, String chosen) {
        return personas.stream()
                .map(persona -> new PersonaChoice(
                        persona.id().toString(),
                        persona.name(),
                        persona.snapshot(),
                        persona.change().before(),
                        persona.change().after(),
                        persona.primary(),
                        persona.id().toString().equals(chosen)))
                .toList();
    }
}
