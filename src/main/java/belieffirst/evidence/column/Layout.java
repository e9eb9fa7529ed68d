package belieffirst.evidence.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an export: which column holds what.
 *
 * @param headers as they stand in the file
 * @param places the columns that we use, by their place from 0
 * @param kept places of columns that we do not know, whose cells are kept as they came
 * @param rates places of rates, which are computed anew and not read
 * @param currency from the header of what was spent; null when it does not say
 * @param custom places of columns that count custom conversions, by the event
 */
public record Layout(
        List<String> headers,
        Map<ExportColumn, Integer> places,
        List<Integer> kept,
        List<Integer> rates,
        @Nullable String currency,
        Map<String, Integer> custom) {

    private static final int MOST_KEPT = 60;

    public Layout {
        headers = List.copyOf(headers);
        places = byColumn(places);
        kept = List.copyOf(kept);
        rates = List.copyOf(rates);
        custom = Map.copyOf(custom);
    }

    private static Map<ExportColumn, Integer> byColumn(Map<ExportColumn, Integer> places) {
        var sorted = new EnumMap<ExportColumn, Integer>(ExportColumn.class);
        sorted.putAll(places);
        return Collections.unmodifiableMap(sorted);
    }

    static Layout of(List<String> headers) {
        var places = new EnumMap<ExportColumn, Integer>(ExportColumn.class);
        var ranks = new EnumMap<ExportColumn, Integer>(ExportColumn.class);
        var rates = new ArrayList<Integer>();
        for (var place = 0; place < headers.size(); place++) {
            var known = Headers.of(headers.get(place)).orElse(null);
            if (known == null) {
                continue;
            }
            if (known.column() == ExportColumn.RATE) {
                rates.add(place);
            } else if (known.rank() < ranks.getOrDefault(known.column(), Integer.MAX_VALUE)) {
                places.put(known.column(), place);
                ranks.put(known.column(), known.rank());
            }
        }
        chooseKind(places);
        var kept = unknown(headers, places, rates).stream().limit(MOST_KEPT).toList();
        return new Layout(headers, places, kept, rates, currency(headers, places), Map.of());
    }

    /** The same, where columns that we would not know otherwise count custom conversions. Of two of one name, neither is meant. */
    public Layout counting(CustomEvents events) {
        var named = new HashMap<String, Integer>();
        var unknown = unknown(headers, places, rates);
        var names = unknown.stream().collect(Collectors.toMap(place -> place, headers::get));
        events.among(names).forEach((event, found) -> {
            if (found.size() == 1) {
                named.put(event, found.getFirst());
            }
        });
        var others = unknown.stream().filter(place -> !named.containsValue(place));
        return new Layout(headers, places, others.limit(MOST_KEPT).toList(), rates, currency, named);
    }

    /** Purchases on the website where a file tells of them, else all of them; and the value of these, not of others. */
    private static void chooseKind(Map<ExportColumn, Integer> places) {
        var website = places.remove(ExportColumn.WEBSITE_PURCHASES);
        var value = places.remove(ExportColumn.WEBSITE_PURCHASE_VALUE);
        if (website != null) {
            places.put(ExportColumn.PURCHASES, website);
            places.remove(ExportColumn.PURCHASE_VALUE);
            if (value != null) {
                places.put(ExportColumn.PURCHASE_VALUE, value);
            }
        }
    }

    private static @Nullable String currency(List<String> headers, Map<ExportColumn, Integer> places) {
        var spend = places.get(ExportColumn.SPEND);
        return spend == null ? null : Headers.currency(headers.get(spend));
    }

    private static List<Integer> unknown(List<String> headers, Map<ExportColumn, Integer> places, List<Integer> rates) {
        return IntStream.range(0, headers.size())
                .filter(place -> !headers.get(place).isBlank())
                .filter(place -> !places.containsValue(place) && !rates.contains(place))
                .boxed()
                .toList();
    }

    public boolean has(ExportColumn column) {
        return places.containsKey(column);
    }

    public int place(ExportColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** What a row says in this column; empty where it has none. */
    public String text(String[] row, ExportColumn column) {
        var place = place(column);
        return place < 0 || place >= row.length ? "" : row[place].strip();
    }

    /** How much of it we understand. */
    int known() {
        return places.size() + rates.size();
    }

    /** What is missing to know which ad spent how much, and when; empty when nothing is. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (!has(ExportColumn.AD_ID) && !has(ExportColumn.AD_NAME)) {
            missing.add("Ad name or Ad ID");
        }
        if (!has(ExportColumn.SPEND)) {
            missing.add("Amount spent");
        }
        if (!has(ExportColumn.DAY) && !(has(ExportColumn.STARTS) && has(ExportColumn.ENDS))) {
            missing.add("Day, or Reporting starts and Reporting ends");
        }
        if (currency == null && !has(ExportColumn.CURRENCY)) {
            missing.add("a currency, as in Amount spent (USD)");
        }
        return missing;
    }

    /** The columns that divide an ad's day, in the order of their names. */
    public List<ExportColumn> breakdowns() {
        return places.keySet().stream()
                .filter(ExportColumn::breaksDown)
                .sorted()
                .toList();
    }
}
