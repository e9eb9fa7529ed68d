package belieffirst.evidence.web;

import belieffirst.evidence.imports.Restatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The outcome of results that a program sent.
 *
 * @param added days of ads of which nothing was known
 * @param restated days of which something else was known
 * @param unmatched places of rows, from 0, whose ad is none that a plan asked for, as far as we know; they are kept
 * @param refused places of rows that are not kept, and why
 * @param changes the first of what was restated, as it was and as it is
 */
record ResultsJson(
        UUID importId,
        long added,
        long restated,
        long unchanged,
        int matched,
        List<Integer> unmatched,
        Map<Integer, String> refused,
        List<Restatement> changes) {}
