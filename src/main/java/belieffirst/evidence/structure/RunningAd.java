package belieffirst.evidence.structure;

import org.jspecify.annotations.Nullable;

/**
 * An ad of a plan where it runs.
 *
 * @param code of the planned ad
 * @param adSet what names its ad set: the id where structure was read, else its campaign and name
 * @param byId whether it is the id, so that two with the same one are in the same ad set
 * @param budgetOf the campaign that is known to hold its budget; null where none is
 */
public record RunningAd(
        String code, String adSet, boolean byId, @Nullable String budgetOf) {}
