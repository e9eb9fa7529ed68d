package belieffirst.evidence.structure;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Whose days those of all accounts are. */
    public AccountDays days() {
        return new AccountDays(readings.stream()
                .collect(Collectors.toMap(ObjectReading::account, ObjectReading::terms, (_, latest) -> latest)));
    }

    /** The time zone of an account; UTC where it is not known. */
    public ZoneId zone(String account) {
        return readings.stream()
                .filter(reading -> reading.account().equals(account))
                .findFirst()
                .map(reading -> reading.terms().zone())
                .orElse(ZoneOffset.UTC);
    }
}
