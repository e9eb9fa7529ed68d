package belieffirst.suggestion;

import java.util.List;

/**
 * Facts of one origin.
 *
 * @param name how a prompt delimits them, and how their ids begin
 * @param stable whether they stay the same from one request to the next
 */
record FactGroup(String name, boolean stable, List<Fact> facts) {

    FactGroup {
        facts = List.copyOf(facts);
    }
}
