package belieffirst.evidence.meta.insight;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The custom conversions of an account that plans count.
 *
 * @param byEvent Meta's ids of each event; several where custom conversions share a name
 * @param unknown events of which nobody could say which ids they have
 */
public record CustomIds(Map<String, List<String>> byEvent, Set<String> unknown) {

    public static final CustomIds NONE = new CustomIds(Map.of(), Set.of());
}
