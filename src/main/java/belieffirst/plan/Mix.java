package belieffirst.plan;

import java.util.List;
import java.util.UUID;

/** What the ads of a plan are made of: angles and templates in their order, how templates are dealt, and how many ads an angle gets. */
public record Mix(List<UUID> angleIds, List<UUID> templateIds, Strategy strategy, int adsPerAngle) {

    public static final Mix EMPTY = new Mix(List.of(), List.of(), Strategy.FIXED, 3);

    public Mix {
        angleIds = List.copyOf(angleIds);
        templateIds = List.copyOf(templateIds);
    }

    public Mix withAngles(List<UUID> angles) {
        return new Mix(angles, templateIds, strategy, adsPerAngle);
    }

    public Mix withTemplates(List<UUID> templates) {
        return new Mix(angleIds, templates, strategy, adsPerAngle);
    }

    public Mix dealt(Strategy how, int adsEach) {
        return new Mix(angleIds, templateIds, how, adsEach);
    }

    /** Angles × ads per angle. */
    public int ads() {
        return angleIds.size() * adsPerAngle;
    }
}
