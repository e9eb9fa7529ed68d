package belieffirst.plan.brief;

import java.util.List;

/**
 * An angle as the brief tells it.
 *
 * @param whom the buyer it speaks to
 * @param why why we think so; empty where nobody wrote it down
 * @param doubt what would change our mind
 */
public record AngleBrief(String name, String belief, String whom, String why, String doubt, List<AdBrief> ads) {}
