package belieffirst.plan.compile;

import belieffirst.kernel.Sha256;
import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The assignment of a plan's templates to the slots of an angle.
 *
 * <p>Fixed: slot i takes template i mod T, the same for every angle. Random: each round of T slots takes all templates once, in the
 * order of SHA-256 over {@code seed|angle|round|template}; so the numbers of any two templates differ by one at most, and
 * anybody can repeat it from what is written down. From phase 3 on the same holds for cells: fixed, slot i of every cell takes
 * template i mod T; random, an angle's templates are put in the order of SHA-256 over {@code seed|angle|template}, and slot i of
 * cell c takes number (c·n + i) mod T of it, so that they are even within a cell and within the angle.
 */
final class TemplateAssignment {

    /** Names the rule above; another rule gets another name. */
    static final String ALGORITHM = "sha256-rounds-1";

    /** Names the rule for cells: one order for the angle, in which each cell goes on where the cell before ended. */
    static final String CELL_ALGORITHM = "sha256-cycle-1";

    private TemplateAssignment() {}

    /** Whether templates are assigned at random: where they vary by themselves, each cell has its own. */
    static boolean isShuffled(Plan plan) {
        var phase = plan.lifecycle().phase();
        return plan.design().strategy() == Strategy.RANDOM && !(phase.hasCells() && phase.varies(Layer.TEMPLATE));
    }

    static String algorithm(Plan plan) {
        return plan.lifecycle().phase().hasCells() ? CELL_ALGORITHM : ALGORITHM;
    }

    /** The templates of a cell's slots; a cell that has a template of its own has it in all of them. */
    static List<UUID> templates(Plan plan, UUID angle, Cell cell) {
        var design = plan.design();
        var own = cell.of(Layer.TEMPLATE);
        if (!own.isEmpty()) {
            return Collections.nCopies(design.adsPerAngle(), UUID.fromString(own.getFirst()));
        }
        var order =
                design.strategy() == Strategy.FIXED ? design.templateIds() : shuffled(design, plan.id() + "|" + angle);
        var first = design.strategy() == Strategy.FIXED ? 0 : (cell.number() - 1) * design.adsPerAngle();
        return IntStream.range(first, first + design.adsPerAngle())
                .mapToObj(slot -> order.get(slot % order.size()))
                .toList();
    }

    private static List<UUID> shuffled(TestDesign design, String seed) {
        return design.templateIds().stream()
                .sorted(Comparator.comparing(template -> Sha256.hex(seed + "|" + template)))
                .toList();
    }

    static List<UUID> templates(TestDesign design, String seed, UUID angle) {
        var dealt = new ArrayList<UUID>();
        for (var round = 0; dealt.size() < design.adsPerAngle(); round++) {
            dealt.addAll(round(design, seed, angle, round));
        }
        return dealt.subList(0, design.adsPerAngle());
    }

    private static List<UUID> round(TestDesign design, String seed, UUID angle, int round) {
        return switch (design.strategy()) {
            case FIXED -> design.templateIds();
            case RANDOM ->
                design.templateIds().stream()
                        .sorted(Comparator.comparing(
                                template -> Sha256.hex("%s|%s|%s|%s".formatted(seed, angle, round, template))))
                        .toList();
        };
    }
}
