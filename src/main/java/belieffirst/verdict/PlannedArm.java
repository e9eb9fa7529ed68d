package belieffirst.verdict;

import belieffirst.plan.CompiledAds;
import belieffirst.plan.CompiledPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a compiled plan compares: an angle, or from phase 3 on a cell, with the ads that were planned for it.
 *
 * @param cell its number; 0 for an angle
 * @param codes of its ads, in the plan's order
 */
public record PlannedArm(UUID angleId, int cell, String name, List<String> codes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The arms of a compilation, in its order. */
    public static List<PlannedArm> in(CompiledPlan compiled) {
        var planned =
                JSON.readTree(compiled.payload()).path("ads").valueStream().toList();
        var named = CompiledAds.in(compiled);
        var arms = new LinkedHashMap<String, PlannedArm>();
        for (var i = 0; i < planned.size(); i++) {
            var ad = planned.get(i);
            var cell = ad.path("cell").asInt(0);
            var angle = UUID.fromString(ad.path("angle_id").asString());
            var arm = new PlannedArm(
                    angle, cell, name(named.get(i), cell), List.of(named.get(i).code()));
            arms.merge(cell > 0 ? String.valueOf(cell) : angle.toString(), arm, PlannedArm::with);
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

    private static String name(CompiledAds.Ad ad, int cell) {
        if (cell == 0) {
            return ad.angle();
        }
        return ad.cell().isEmpty() ? ad.template() : ad.cell();
    }
}
