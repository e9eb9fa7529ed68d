package belieffirst.evidence.structure;

import java.util.List;

/**
 * The campaigns, ad sets and ads that have to do with a plan: those that carry one of its codes or did so once, what these are in,
 * and what else is in there.
 *
 * @param changes of these, the earliest first
 * @param readings of their accounts, the earliest first
 */
public record PlanStructure(List<KnownObject> objects, List<ObjectChange> changes, List<ObjectReading> readings) {

    public PlanStructure {
        objects = List.copyOf(objects);
        changes = List.copyOf(changes);
        readings = List.copyOf(readings);
    }
}
