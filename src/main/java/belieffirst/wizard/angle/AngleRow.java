package belieffirst.wizard.angle;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.advice.Trigrams;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An angle as a row of the angles step.
 *
 * @param number its place, from 1
 * @param like the name of another angle of the plan that says nearly the same, or null
 * @param namesake whether another angle of the plan has its name, and another belief
 */
public record AngleRow(
        PlanDetails.TestedAngle angle,
        int number,
        boolean first,
        boolean last,
        @Nullable String like,
        boolean namesake) {

    /** What the names of its fields begin with, since the page holds those of all angles. */
    public String prefix() {
        return AngleFields.prefix(angle.id());
    }

    /** What stands for its words as they are shown. */
    public String seen() {
        return AngleFields.seen(angle);
    }

    static List<AngleRow> of(PlanDetails details) {
        var angles = details.angles();
        var words = Trigrams.of(angles);
        return IntStream.range(0, angles.size())
                .mapToObj(i -> new AngleRow(
                        angles.get(i),
                        i + 1,
                        i == 0,
                        i == angles.size() - 1,
                        like(angles, words, i),
                        hasNamesake(angles, i)))
                .toList();
    }

    /** Those that do not say why their belief holds. */
    public static List<AngleRow> unexplained(PlanDetails details) {
        return of(details).stream()
                .filter(row -> row.angle.explanation() == null
                        || row.angle.explanation().isBlank())
                .toList();
    }

    private static boolean hasNamesake(List<PlanDetails.TestedAngle> angles, int place) {
        var angle = angles.get(place);
        return angles.stream()
                .anyMatch(other -> !other.id().equals(angle.id())
                        && other.name().strip().equalsIgnoreCase(angle.name().strip())
                        && !other.beliefStatement().equals(angle.beliefStatement()));
    }

    private static @Nullable String like(List<PlanDetails.TestedAngle> angles, List<Trigrams> words, int place) {
        return IntStream.range(0, place)
                .filter(before -> words.get(place).likeness(words.get(before)) >= Trigrams.ALIKE)
                .mapToObj(before -> angles.get(before).name())
                .findFirst()
                .orElse(null);
    }
}
