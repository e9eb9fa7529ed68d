package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Incremental;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The incremental attribution of an account's ads by day, as it is gathered. Only days that have some are held: the others had none
 * if all of the account was read, but only of events that the account has any of, since Meta may not estimate the others at all.
 */
public final class IncrementalDays {

    private final String account;
    private final Map<String, Map<LocalDate, Incremental>> days = new HashMap<>();
    private final Set<String> events = new HashSet<>();
    private int size;
    private boolean whole;

    public IncrementalDays(String account) {
        this.account = account;
    }

    /** Of an ad and a day that came twice, what was said last holds. */
    public void add(String ad, LocalDate day, Incremental figures) {
        var told = days.computeIfAbsent(ad, _ -> new HashMap<>());
        size += told.put(day, figures) == null ? 1 : 0;
        events.addAll(figures.conversions().keySet());
    }

    /** Says that all of it came. */
    public void end() {
        whole = true;
    }

    /** How many days of ads are held. */
    public int size() {
        return size;
    }

    public boolean tellsNothing() {
        return events.isEmpty();
    }

    boolean isOf(AdNames ad) {
        return ad.adId() != null && ad.account().equals(account);
    }

    /** What is told of every day of every ad that is not told of by itself. */
    Incremental others() {
        return whole
                ? new Incremental(
                        events.stream().collect(Collectors.toMap(event -> event, _ -> BigDecimal.ZERO)),
                        Map.of(),
                        Set.of())
                : Incremental.NONE;
    }

    Map<LocalDate, Incremental> of(AdNames ad) {
        return days.getOrDefault(String.valueOf(ad.adId()), Map.of());
    }
}
