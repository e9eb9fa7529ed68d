package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what was planned and what runs.
 *
 * @param planned empty where nothing was; runs likewise
 * @param first the day on which it was seen first
 * @param last the day on which it was seen to be over; null while it goes on
 * @param ads the codes of the planned ads that it concerns
 */
public record Difference(
        DifferenceKind kind,
        Subject subject,
        String planned,
        String runs,
        LocalDate first,
        @Nullable LocalDate last,
        List<String> ads) {

    public Difference {
        ads = List.copyOf(ads);
    }

    /** The same for the same difference, however often it is found; places have names that change while they stay the same. */
    public UUID id() {
        var found = kind.isPlace() ? "" : runs;
        var key = String.join("\n", kind.word(), subject.identity(), planned, found, first.toString());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    public String sentence() {
        return DifferenceWords.sentence(this);
    }

    /**
     * The campaign, ad set or ad that differs.
     *
     * @param code that was planned for it; null for one that nobody planned
     * @param id at the platform; null for one that is not there
     */
    public record Subject(
            ObjectLevel level,
            @Nullable String code,
            @Nullable String id,
            String name) {

        String identity() {
            return level.word() + " " + code + " " + id;
        }

        /** Ad WP~014~07~QX, or its name where it has no code. */
        String said() {
            return level.word().replace('_', ' ') + " "
                    + (code == null ? "“%s”".formatted(DifferenceWords.cut(name, 80)) : code);
        }
    }
}
