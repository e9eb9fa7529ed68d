package belieffirst.verdict;

import belieffirst.plan.CompiledAds;
import belieffirst.plan.CompiledPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a compiled plan compares: an angle, or from phase 3 on a cell, with the ads that were planned for it.
 *
 * @param cell its number; 0 for an angle
 * @param codes of its ads, in the plan's order
 */
public record PlannedArm(UUID angleId, int cell, String name, List<String> codes) {

    /** The arms of a compilation, in its order. */
    public static List<PlannedArm> in(CompiledPlan compiled) {
        var arms = new LinkedHashMap<String, PlannedArm>();
        for (var ad : CompiledAds.in(compiled)) {
            var arm = new PlannedArm(ad.arm().angleId(), ad.arm().cell(), name(ad), List.of(ad.code()));
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

    private static String name(CompiledAds.Ad ad) {
        if (ad.arm().cell() == 0) {
            return ad.angle();
        }
        return ad.cell().isEmpty() ? ad.template() : ad.cell();
    }
}
