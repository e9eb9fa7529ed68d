package belieffirst.plan.compile;

import belieffirst.kernel.Sha256;
import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Mix;
import belieffirst.plan.layer.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Deals a plan's templates to the slots of an angle.
 *
 * <p>Fixed: slot i takes template i mod T, the same for every angle. Random: each round of T slots takes all templates once, in the
 * order of SHA-256 over {@code seed|angle|round|template}; so the numbers of any two templates differ by one at most, and
 * anybody can deal again from what is written down. From phase 3 on the same holds for cells: fixed, slot i of every cell takes
 * template i mod T; random, an angle's templates are put in the order of SHA-256 over {@code seed|angle|template}, and slot i of
 * cell c takes number (c·n + i) mod T of it, so that they are even within a cell and within the angle.
 */
final class Deal {

    /** Names the rule above; another rule gets another name. */
    static final String ALGORITHM = "sha256-rounds-1";

    /** Names the rule for cells: one order for the angle, in which each cell goes on where the cell before ended. */
    static final String CELL_ALGORITHM = "sha256-cycle-1";

    private Deal() {}

    /** Whether templates are dealt at random: where they vary by themselves, each cell has its own. */
    static boolean isShuffled(Plan plan) {
        var phase = plan.stage().phase();
        return plan.mix().strategy() == Strategy.RANDOM && !(phase.hasCells() && phase.varies(Layer.TEMPLATE));
    }

    static String algorithm(Plan plan) {
        return plan.stage().phase().hasCells() ? CELL_ALGORITHM : ALGORITHM;
    }

    /** The templates of a cell's slots; a cell that has a template of its own has it in all of them. */
    static List<UUID> templates(Plan plan, UUID angle, Cell cell) {
        var mix = plan.mix();
        var own = cell.of(Layer.TEMPLATE);
        if (!own.isEmpty()) {
            return Collections.nCopies(mix.adsPerAngle(), UUID.fromString(own.getFirst()));
        }
        var order = mix.strategy() == Strategy.FIXED ? mix.templateIds() : shuffled(mix, plan.id() + "|" + angle);
        var first = mix.strategy() == Strategy.FIXED ? 0 : (cell.number() - 1) * mix.adsPerAngle();
        return IntStream.range(first, first + mix.adsPerAngle())
                .mapToObj(slot -> order.get(slot % order.size()))
                .toList();
    }

    private static List<UUID> shuffled(Mix mix, String seed) {
        return mix.templateIds().stream()
                .sorted(Comparator.comparing(template -> Sha256.hex(seed + "|" + template)))
                .toList();
    }

    static List<UUID> templates(Mix mix, String seed, UUID angle) {
        var dealt = new ArrayList<UUID>();
        for (var round = 0; dealt.size() < mix.adsPerAngle(); round++) {
            dealt.addAll(round(mix, seed, angle, round));
        }
        return dealt.subList(0, mix.adsPerAngle());
    }

    private static List<UUID> round(Mix mix, String seed, UUID angle, int round) {
        return switch (mix.strategy()) {
            case FIXED -> mix.templateIds();
            case RANDOM ->
                mix.templateIds().stream()
                        .sorted(Comparator.comparing(
                                template -> Sha256.hex("%s|%s|%s|%s".formatted(seed, angle, round, template))))
                        .toList();
        };
    }
}
