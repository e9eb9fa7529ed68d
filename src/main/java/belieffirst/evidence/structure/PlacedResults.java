package belieffirst.evidence.structure;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.Objectives;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that say in which ad sets and campaigns their ads are. Each of these is told as its latest row has it. */
public final class PlacedResults {

    private final Set<String> known = new HashSet<>();
    private final Map<LocalDate, ToldObjects> told = new TreeMap<>();

    private PlacedResults() {}

    /** What they tell of campaigns, ad sets and ads, each as of its latest day. */
    public static List<ToldStructure> told(List<PlacedResult> rows) {
        var results = new PlacedResults();
        rows.stream()
                .filter(PlacedResult::isPlaced)
                .sorted(Comparator.comparing((PlacedResult row) -> row.line().until())
                        .reversed())
                .forEach(results::take);
        return results.told.entrySet().stream()
                .map(day -> new ToldStructure(day.getKey(), day.getValue().accounts()))
                .toList();
    }

    private void take(PlacedResult row) {
        var ad = row.line().ad();
        var terms = row.line().terms();
        keep(row, ObjectLevel.AD, ad.adId(), row.adSet(), Map.of("name", named(ad)));
        keep(
                row,
                ObjectLevel.AD_SET,
                row.adSet(),
                row.campaign(),
                Map.of("name", ad.adset(), "attribution", AttributionSetting.of(terms.attributionSetting())));
        keep(
                row,
                ObjectLevel.CAMPAIGN,
                row.campaign(),
                null,
                Map.of("name", ad.campaign(), "objective", Objectives.of(terms.objective())));
    }

    /** A code that stands for the name of an ad is not its name. */
    private static String named(AdNames ad) {
        return ad.name().equals(ad.url()) ? "" : ad.name();
    }

    private void keep(
            PlacedResult row,
            ObjectLevel level,
            @Nullable String id,
            @Nullable String parent,
            Map<String, String> facts) {
        var account = row.line().terms().account();
        if (id != null && known.add(account + " " + level.word() + " " + id)) {
            told.computeIfAbsent(row.line().until(), _ -> new ToldObjects())
                    .add(account, level, id, parent, () -> saying(facts));
        }
    }

    private static Map<String, Object> saying(Map<String, String> facts) {
        var said = new TreeMap<String, Object>();
        facts.forEach((fact, value) -> MetaFacts.put(said, fact, value));
        return said;
    }
}
