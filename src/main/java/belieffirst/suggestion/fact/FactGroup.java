package belieffirst.suggestion.fact;

import java.util.List;

/**
 * Facts of one origin.
 *
 * @param name how a prompt delimits them, and how their ids begin
 * @param stable whether they stay the same from one request to the next
 */
public record FactGroup(String name, boolean stable, List<Fact> facts) {

    public FactGroup {
        facts = List.copyOf(facts);
    }
}
