package belieffirst.library;

import belieffirst.kernel.Refusal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The translation of a violated database constraint into a refusal; the constraint's name tells the field.
 *
 * <p>{@code products_slug_taken} speaks of the slug, {@code products_brand_id_fkey} of the brand.
 */
final class ConstraintRefusals {

    private static final String NOT_ALLOWED = "42501";
    private static final String REFERRED_TO = "23503";

    private ConstraintRefusals() {}

    static <T> T explained(EntryKind kind, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException fault) {
            var refusal = fault.getMostSpecificCause() instanceof SQLException cause ? refusal(kind, cause) : null;
            throw refusal == null ? fault : refusal;
        }
    }

    private static @Nullable RuntimeException refusal(EntryKind kind, SQLException cause) {
        if (NOT_ALLOWED.equals(cause.getSQLState())) {
            return new Refusal.Forbidden("You cannot change this %s.".formatted(kind.singular()));
        }
        var message = String.valueOf(cause.getMessage());
        for (var rule : kind.changes().rules()) {
            if (message.contains(rule.constraint())) {
                return invalid(rule.field(), rule.sentence());
            }
        }
        var constraint = Pattern.compile("\\b%s_(\\w+?)_(taken|fkey)(_[a-z]+)?\\b".formatted(kind.table()))
                .matcher(message);
        if (!constraint.find()) {
            return REFERRED_TO.equals(cause.getSQLState()) ? inUse(kind) : null;
        }
        return constraint.group(2).equals("taken")
                ? taken(kind, constraint.group(1))
                : invalid(constraint.group(1), "There is no such %s.".formatted(label(kind, constraint.group(1))));
    }

    private static Refusal inUse(EntryKind kind) {
        return new Refusal.Conflict(
                "Other entries belong to this %s, so you cannot move it.".formatted(kind.singular()));
    }

    private static Refusal taken(EntryKind kind, String column) {
        return kind.shape().field(column).isEmpty()
                ? new Refusal.Stale(kind.singular())
                : invalid(column, "Another %s has this %s.".formatted(kind.singular(), label(kind, column)));
    }

    private static String label(EntryKind kind, String column) {
        var field = kind.shape().field(column);
        return field.map(known -> known.label().toLowerCase(Locale.ROOT)).orElse("entry");
    }

    private static Refusal invalid(String column, String sentence) {
        return new Refusal.Invalid(Map.of("/" + column, sentence));
    }
}
