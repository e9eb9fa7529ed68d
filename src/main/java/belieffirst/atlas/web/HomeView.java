package belieffirst.atlas.web;

import belieffirst.atlas.WaitingThings;
import belieffirst.atlas.WaitingThings.Item;
import belieffirst.atlas.WaitingThings.Kind;
import belieffirst.web.Frame;
import java.util.ArrayList;
import java.util.List;

/** The words of what waits. */
public record HomeView(WaitingThings waiting) {

    /**
     * Things of one kind that wait.
     *
     * @param more where the rest is; empty where all are named
     */
    public record Group(String heading, List<Line> lines, String more) {}

    /** One of them, and where to go. */
    public record Line(String path, String key, String name, String said) {}

    public boolean hasPlans() {
        return waiting.has(Kind.ANY_PLAN);
    }

    public boolean mayPlan() {
        return !Frame.current().viewer().readsOnly();
    }

    /** The groups, the most pressing first. */
    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        add(groups, Kind.DECISION, "verdict needs a decision", "verdicts need a decision", "/results");
        add(groups, Kind.DRIFT, "launch differs from its plan", "launches differ from their plans", "/results");
        add(
                groups,
                Kind.SILENCE,
                "running plan has no fresh results",
                "running plans have no fresh results",
                "/results");
        addUnmatched(groups);
        add(groups, Kind.DRAFT, "draft to finish", "drafts to finish", "/plans?status=draft");
        return groups;
    }

    private void addUnmatched(List<Group> groups) {
        if (waiting.has(Kind.UNMATCHED)) {
            var line = new Line("/results/unmatched", "", "Match them", "Their results count once you match them.");
            groups.add(new Group(waiting.unmatched() + " to no plan", List.of(line), ""));
        }
    }

    private void add(List<Group> groups, Kind kind, String one, String many, String more) {
        if (waiting.has(kind)) {
            groups.add(new Group(
                    waiting.counted(kind, one, many),
                    waiting.named(kind).stream().map(item -> line(kind, item)).toList(),
                    waiting.hasMore(kind) ? more : ""));
        }
    }

    private static Line line(Kind kind, Item item) {
        var path = "/plans/" + item.key();
        return switch (kind) {
            case DECISION -> new Line(path + "/results", item.key(), item.name(), decision(item.detail()));
            case DRIFT -> new Line(path + "/audit", item.key(), item.name(), differences(item.detail()));
            case SILENCE -> new Line(path + "/results", item.key(), item.name(), silence(item.detail()));
            case DRAFT, UNMATCHED, ANY_PLAN -> new Line(path, item.key(), item.name(), "");
        };
    }

    private static String silence(String lastDay) {
        return lastDay.isEmpty() ? "No results yet." : "The last results are from %s.".formatted(lastDay);
    }

    private static String decision(String detail) {
        var word = detail.substring(0, detail.indexOf(' '));
        var arm = "“%s”".formatted(detail.substring(word.length() + 1));
        return switch (word) {
            case "confirm" -> arm + " is confirmed.";
            case "reject" -> arm + " is not confirmed.";
            case "promote" -> arm + " won.";
            case "best_bet" -> arm + " is the best bet.";
            case "rematch" -> "Two are ahead: test them again on new ads.";
            case "none_pays" -> "None pays.";
            default -> "It cannot be judged.";
        };
    }

    private static String differences(String count) {
        return count.equals("1") ? "1 difference." : count + " differences.";
    }
}
