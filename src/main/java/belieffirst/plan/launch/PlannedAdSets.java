package belieffirst.plan.launch;

import belieffirst.plan.compile.AdCode;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.goal.SetUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ad sets that a set-up deals a plan's ads to. */
public final class PlannedAdSets {

    private PlannedAdSets() {}

    /** The ads that share an ad set by its code, in the order of the compiled plan. */
    public static Map<String, List<CompiledAds.Ad>> of(String planKey, SetUp setUp, List<CompiledAds.Ad> ads) {
        var groups = new LinkedHashMap<String, List<CompiledAds.Ad>>();
        for (var ad : ads) {
            var arm = ad.arm().angleId() + " " + ad.arm().cell();
            groups.computeIfAbsent(setUp.adSet(arm, ad.slot(), ad.code()), _ -> new ArrayList<>())
                    .add(ad);
        }
        var adSets = new LinkedHashMap<String, List<CompiledAds.Ad>>();
        groups.values()
                .forEach(members ->
                        adSets.put(StructureCode.adSet(planKey, number(members)).text(), members));
        return adSets;
    }

    private static int number(List<CompiledAds.Ad> members) {
        return members.stream()
                .flatMap(ad -> AdCode.in(ad.code()).stream())
                .mapToInt(AdCode::number)
                .min()
                .orElse(0);
    }
}
