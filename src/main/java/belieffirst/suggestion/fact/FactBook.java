package belieffirst.suggestion.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fact that a source of ideas is told, each with an id by which an idea can say what it rests on. */
public record FactBook(List<FactGroup> groups) {

    public FactBook {
        groups = List.copyOf(groups);
    }

    public Optional<Fact> find(String id) {
        return all().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** The facts of a group that these fields say, in the order of the fields. */
    public List<Fact> of(String group, String... fields) {
        return Arrays.stream(fields)
                .flatMap(field -> in(group).filter(fact -> fact.field().equals(field)))
                .toList();
    }

    /** These facts, or those when there are none of these. */
    public List<Fact> firstOf(List<Fact> these, List<Fact> those) {
        return these.isEmpty() ? those : these;
    }

    public Stream<Fact> in(String group) {
        return groups.stream().filter(known -> known.name().equals(group)).flatMap(known -> known.facts().stream());
    }

    private Stream<Fact> all() {
        return groups.stream().flatMap(group -> group.facts().stream());
    }
}
