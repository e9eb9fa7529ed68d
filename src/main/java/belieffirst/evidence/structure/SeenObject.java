package belieffirst.evidence.structure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, an ad set or an ad as it was seen.
 *
 * @param id at the platform
 * @param parent the id of what it is in; null for a campaign
 * @param facts what is known of it, in canonical words: name, status, daily_budget, event, attribution, countries, links, …
 */
public record SeenObject(
        ObjectLevel level, String id, @Nullable String parent, Map<String, Object> facts) {

    public SeenObject {
        facts = Map.copyOf(facts);
    }
}
