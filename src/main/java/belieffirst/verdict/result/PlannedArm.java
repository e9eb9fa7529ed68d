package belieffirst.verdict.result;

import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.compile.CompiledPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An arm of a compiled plan: an angle, or from phase 3 on a cell, with the ads that were planned for it.
 *
 * @param cell its number; 0 for an angle
 * @param codes of its ads, in the plan's order
 */
public record PlannedArm(UUID angleId, int cell, String name, List<String> codes) {

    /** The arms of a compilation, in its order. */
    public static List<PlannedArm> in(CompiledPlan compiled) {
        return of(CompiledAds.in(compiled));
    }

    /** The arms that these ads stand for, in their order. */
    public static List<PlannedArm> of(List<CompiledAds.Ad> ads) {
        var arms = new LinkedHashMap<String, PlannedArm>();
        var byTemplate = differByTemplate(ads);
        for (var ad : ads) {
            var name = name(ad, byTemplate);
            var arm = new PlannedArm(ad.arm().angleId(), ad.arm().cell(), name, List.of(ad.code()));
            arms.merge(arm.key(), arm, PlannedArm::with);
        }
        return List.copyOf(arms.values());
    }

    /** Stands for it in addresses and rows: the cell's number, or the angle's id. */
    public String key() {
        return cell > 0 ? String.valueOf(cell) : angleId.toString();
    }

    private PlannedArm with(PlannedArm more) {
        return new PlannedArm(
                angleId,
                cell,
                name,
                Stream.concat(codes.stream(), more.codes.stream()).toList());
    }

    /** Whether the template is among what the cells differ by: each has one, and not all have the same. */
    private static boolean differByTemplate(List<CompiledAds.Ad> ads) {
        var templates = ads.stream()
                .collect(Collectors.groupingBy(
                        ad -> ad.arm().cell(), Collectors.mapping(CompiledAds.Ad::template, Collectors.toSet())))
                .values();
        return templates.stream().allMatch(each -> each.size() == 1)
                && templates.stream().distinct().count() > 1;
    }

    private static String name(CompiledAds.Ad ad, boolean byTemplate) {
        if (ad.arm().cell() == 0) {
            return ad.angle();
        }
        if (ad.cell().isEmpty()) {
            return ad.template();
        }
        return byTemplate ? ad.cell() + " + " + ad.template() : ad.cell();
    }
}
