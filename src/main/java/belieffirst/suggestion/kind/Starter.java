package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;

/** A composer of ideas from facts: each fact is quoted as it stands, so that a starter says nothing that is not on record. */
public final class Starter {

    private static final int QUOTE = 110;

    private Starter() {}

    /** A fact's words, between quotation marks and not too long. */
    static String quoted(Fact fact) {
        return "“%s”".formatted(begin(fact.text(), QUOTE));
    }

    public static String begin(String text, int limit) {
        var line = text.strip().replaceAll("\\s+", " ").replaceAll("[.“”\"]+$|[“”\"]", "");
        return line.length() <= limit ? line : line.substring(0, limit - 1).strip() + "…";
    }

    /** An idea of these fields, name and text in turn. */
    static Idea idea(List<Fact> because, String... fields) {
        var said = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < fields.length; i += 2) {
            said.put(fields[i], fields[i + 1]);
        }
        return new Idea(said, because.stream().map(Fact::id).distinct().toList());
    }

    /** Ideas along each pattern in turn, with the first facts that it needs, then with the second ones, and so on. */
    static List<Idea> rounds(int rounds, List<IntFunction<Optional<Idea>>> patterns) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> patterns.stream().map(pattern -> pattern.apply(round)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The nth of each of these lists of facts, or nothing when one of them has not so many. */
    static Optional<List<Fact>> nth(int place, List<List<Fact>> lists) {
        return lists.stream().allMatch(list -> place < list.size())
                ? Optional.of(lists.stream().map(list -> list.get(place)).toList())
                : Optional.empty();
    }
}
