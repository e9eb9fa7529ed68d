package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.AdSpend;
import belieffirst.evidence.ad.ResultScope;
import belieffirst.evidence.structure.ToldStructure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The staged results of a file without their rows: their ads, parts and number.
 *
 * @param structure null in a file that an earlier version wrote
 */
public record StagedFile(
        List<AdSpend> ads,
        List<ResultScope> parts,
        boolean repeats,
        long lines,
        @Nullable ToldStructure structure) {

    public static StagedFile of(StagedResults staged) {
        return new StagedFile(
                staged.ads().entrySet().stream()
                        .map(ad -> new AdSpend(ad.getKey(), ad.getValue()))
                        .toList(),
                staged.parts(),
                staged.repeats(),
                staged.lines(),
                staged.structure());
    }

    public StagedResults staged() {
        var spend = new LinkedHashMap<AdNames, BigDecimal>();
        ads.forEach(ad -> spend.put(ad.names(), ad.spend()));
        return new StagedResults(
                spend, parts, repeats, lines, Objects.requireNonNullElse(structure, ToldStructure.NONE));
    }
}
