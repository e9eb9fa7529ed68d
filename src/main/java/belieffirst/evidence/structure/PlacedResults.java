package belieffirst.evidence.structure;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.column.Objectives;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that say in which ad sets and campaigns their ads are. Each of these is told as its latest row has it. */
public final class PlacedResults {

    private final Map<String, ToldObject> told = new LinkedHashMap<>();

    private PlacedResults() {}

    /**
     * What they tell of campaigns, ad sets and ads. The attribution setting of an ad set is not told by its results: theirs may be
     * another.
     *
     * @param last the last day that may have begun anywhere; rows of later ones tell nothing
     */
    public static List<ToldObject> told(List<PlacedResult> rows, LocalDate last) {
        var results = new PlacedResults();
        rows.stream()
                .filter(row -> row.isPlaced() && !row.line().until().isAfter(last))
                .sorted(Comparator.comparing((PlacedResult row) -> row.line().until())
                        .reversed())
                .forEach(results::take);
        return List.copyOf(results.told.values());
    }

    private void take(PlacedResult row) {
        var ad = row.line().ad();
        keep(row, ObjectLevel.AD, ad.adId(), row.adSet(), Map.of("name", named(ad)));
        keep(row, ObjectLevel.AD_SET, row.adSet(), row.campaign(), Map.of("name", ad.adset()));
        keep(
                row,
                ObjectLevel.CAMPAIGN,
                row.campaign(),
                null,
                Map.of(
                        "name",
                        ad.campaign(),
                        "objective",
                        Objectives.of(row.line().terms().objective())));
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
        if (id != null) {
            told.computeIfAbsent(
                    account + " " + level.word() + " " + id,
                    _ -> new ToldObject(
                            account,
                            new SeenObject(level, id, parent, saying(facts)),
                            row.line().until()));
        }
    }

    private static Map<String, Object> saying(Map<String, String> facts) {
        var said = new TreeMap<String, Object>();
        facts.forEach((fact, value) -> MetaFacts.put(said, fact, value));
        return said;
    }
}
