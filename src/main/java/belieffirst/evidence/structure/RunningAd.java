package belieffirst.evidence.structure;

/**
 * An ad of a plan where it runs.
 *
 * @param code of the planned ad
 * @param adSet what names its ad set: the id where structure was read, else its campaign and name
 * @param campaignBudget whether its campaign is known to hold the budget
 */
public record RunningAd(String code, String adSet, boolean campaignBudget) {}
