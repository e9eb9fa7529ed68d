package belieffirst.evidence.ad;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The results of a planned ad on one day and one measurement basis, of all ads together that ran under its code.
 *
 * @param terms account, currency, attribution setting and objective: whoever judges looks that they are the same everywhere
 * @param numbers reach is always null, since people cannot be added
 */
public record AdDay(Ad ad, LocalDate day, MeasurementBasis terms, Metrics numbers) {

    /**
     * The planned ad.
     *
     * @param number its number in the plan, from 1, which never changes
     * @param code by which it is found again
     */
    public record Ad(int number, String code, UUID angleId, UUID templateId) {}
}
