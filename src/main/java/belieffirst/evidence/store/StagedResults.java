package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.ResultScope;
import belieffirst.evidence.structure.ToldStructure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The staged results without the rows themselves, which refer to their ad and their part by place.
 *
 * @param ads with what each spent
 * @param repeats whether an ad has several lines for the same day and part
 * @param structure what a file tells of campaigns and ad sets beside its lines
 */
public record StagedResults(
        Map<AdNames, BigDecimal> ads, List<ResultScope> parts, boolean repeats, long lines, ToldStructure structure) {

    public StagedResults with(ToldStructure told) {
        return new StagedResults(ads, parts, repeats, lines, told);
    }
}
