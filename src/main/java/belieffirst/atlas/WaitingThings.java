package belieffirst.atlas;

import belieffirst.kernel.Digits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The things that wait for somebody, by kind. */
public record WaitingThings(Map<Kind, List<Item>> all) {

    /** Of each kind so many are named; the rest is counted, up to a thousand. */
    private static final int NAMED = 5;

    private static final int COUNTED = 1_000;

    /** A plan whose verdict waits waits for no results. */
    static WaitingThings of(Map<Kind, List<Item>> found) {
        var decided = found.getOrDefault(Kind.DECISION, List.of()).stream()
                .map(Item::key)
                .toList();
        var all = new EnumMap<Kind, List<Item>>(found);
        all.computeIfPresent(Kind.SILENCE, (_, items) -> {
            var silent =
                    items.stream().filter(item -> !decided.contains(item.key())).toList();
            return silent.isEmpty() ? null : silent;
        });
        return new WaitingThings(all);
    }

    /** The kinds of things that wait, and whether there is any plan at all. */
    public enum Kind {
        DECISION,
        DRIFT,
        SILENCE,
        UNMATCHED,
        DRAFT,
        ANY_PLAN
    }

    /**
     * One thing that waits.
     *
     * @param detail the verdict and what it is on, a number of differences or of ads, or the last day of results; empty without one
     */
    public record Item(String key, String name, String detail) {}

    /** The ones that are named, the latest first. */
    public List<Item> named(Kind kind) {
        return all.getOrDefault(kind, List.of()).stream().limit(NAMED).toList();
    }

    /** How many there are: 3, or more than 1,000. */
    public String counted(Kind kind, String one, String many) {
        return counted(all.getOrDefault(kind, List.of()).size(), one, many);
    }

    /** Whether there are more than are named. */
    public boolean hasMore(Kind kind) {
        return all.getOrDefault(kind, List.of()).size() > NAMED;
    }

    public boolean has(Kind kind) {
        return all.containsKey(kind);
    }

    /** How many ads belong to no plan. */
    public String unmatched() {
        return all.getOrDefault(Kind.UNMATCHED, List.of()).stream()
                .map(item -> counted(Integer.parseInt(item.detail()), "ad belongs", "ads belong"))
                .findFirst()
                .orElse("");
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return all.keySet().stream().allMatch(kind -> kind == Kind.ANY_PLAN);
    }

    private static String counted(int count, String one, String many) {
        return count > COUNTED
                ? "More than %s %s".formatted(Digits.grouped(COUNTED), many)
                : "%s %s".formatted(Digits.grouped(count), count == 1 ? one : many);
    }
}
