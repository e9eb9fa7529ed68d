package belieffirst.evidence;

import java.time.LocalDate;

/**
 * The people that a planned ad reached on one day.
 *
 * @param impressions of the ads whose reach was told
 */
public record AdReach(String code, LocalDate day, long impressions, long people) {}
