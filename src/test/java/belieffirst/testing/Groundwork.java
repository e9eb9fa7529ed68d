package belieffirst.testing;

import java.util.List;
import java.util.UUID;

/** What a plan rests on: one brand's product and offer, a persona with her job, angles on record and templates. */
public record Groundwork(
        UUID brand, UUID product, UUID offer, UUID persona, UUID job, List<UUID> angles, List<UUID> templates) {}
