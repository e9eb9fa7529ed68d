package belieffirst.testing;

import java.util.List;
import java.util.UUID;

/** The things that a plan rests on: one brand's product and offer, a persona with a job, angles on record and templates. */
public record Groundwork(
        UUID brand, UUID product, UUID offer, UUID persona, UUID job, List<UUID> angles, List<UUID> templates) {

    /** The same, with these angles to test. */
    public Groundwork testing(List<UUID> tested) {
        return new Groundwork(brand, product, offer, persona, job, tested, templates);
    }

    /** The same, with the first of its templates alone. */
    public Groundwork withOneTemplate() {
        return new Groundwork(brand, product, offer, persona, job, angles, templates.subList(0, 1));
    }
}
