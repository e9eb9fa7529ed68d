package belieffirst.wizard.brief;

import java.util.List;

/**
 * The report of a test to a client, in words that need no sign-in and no explanation; kept as it is where it is shared.
 *
 * @param head what it is a report of, and of which day
 * @param believed the beliefs that were tested
 * @param test what was tested and what it cost
 * @param found what is known of each angle or variant
 * @param known the finding, a sentence each; its headline first
 * @param sure how sure it is, and what that means
 * @param next what comes next
 */
public record ClientReport(
        Head head,
        List<Belief> believed,
        Test test,
        List<Found> found,
        List<String> known,
        List<String> sure,
        List<String> next) {

    /** The plan that it is a report of, and the day of which. */
    public record Head(String key, String name, String product, String day) {}

    /** A belief, and why we thought so; empty where nobody wrote it down. */
    public record Belief(String name, String statement, String why) {}

    /** The design of a test and its cost, a sentence each. */
    public record Test(String design, List<String> cost) {}

    /** An angle or variant with its verdict in a word, and the figures that it stands on. */
    public record Found(String name, String verdict, String figures) {}
}
