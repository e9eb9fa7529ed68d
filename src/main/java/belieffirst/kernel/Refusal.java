package belieffirst.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request we will not carry out, told in words the person who asked can act on.
 *
 * <p>Sealed, so the two places that answer refusals, one for pages and one for the API, must answer every kind.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;

    private Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** A stable word for programs, such as {@code locked_field}. */
    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** After how many seconds the same request may do better; null where it never does. */
    public @Nullable Integer retryAfterSeconds() {
        return null;
    }

    /** A refusal because there is no such thing, or it belongs to another organization: nobody can tell which. */
    public static final class NotFound extends Refusal {
        public NotFound(String what, Object id) {
            super("not_found", "There is no %s %s.".formatted(what, abbreviated(id)));
        }

        private static String abbreviated(Object id) {
            var text = String.valueOf(id);
            return text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }
    }

    /** A refusal because the thing is in a state that does not allow it. */
    public static final class Conflict extends Refusal {
        public Conflict(String detail) {
            this("conflict", detail);
        }

        public Conflict(String code, String detail) {
            super(code, detail);
        }
    }

    /** A refusal of what was sent, with a reason for each field. */
    public static final class Invalid extends Refusal {

        private final Map<String, String> fields;

        public Invalid(String detail) {
            this("invalid", detail, Map.of());
        }

        /** Field names to sentences, in the order in which the page shows them. */
        public Invalid(Map<String, String> fields) {
            this("invalid", String.join(" ", fields.values()), fields);
        }

        public Invalid(String code, String detail, Map<String, String> fields) {
            super(code, detail);
            this.fields = fields;
        }

        public Map<String, String> fields() {
            return fields;
        }
    }

    /** A refusal because the person may see the thing but not change it. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String detail) {
            super("forbidden", detail);
        }
    }

    /** A refusal because somebody else changed the thing after it was read. */
    public static final class Stale extends Refusal {
        public Stale(String what) {
            super("stale", "Somebody else changed this %s since you opened it.".formatted(what));
        }
    }

    /** A refusal because a change must name the version that it was made for, and this one names none. */
    public static final class PreconditionRequired extends Refusal {
        public PreconditionRequired() {
            super(
                    "precondition_required",
                    "Say which version you change: send the ETag that you were given, as If-Match.");
        }
    }

    /** A refusal of too many requests in too short a time. */
    public static final class TooMany extends Refusal {

        private final int retryAfterSeconds;

        public TooMany(String detail, int retryAfterSeconds) {
            super("too_many", detail);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public Integer retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /** A refusal because something that we depend on is not answering right now. */
    public static final class Unavailable extends Refusal {

        private static final int USUALLY = 30;

        private final int retryAfterSeconds;

        public Unavailable(String detail) {
            this("unavailable", detail);
        }

        public Unavailable(String code, String detail) {
            this(code, detail, USUALLY);
        }

        public Unavailable(String code, String detail, int retryAfterSeconds) {
            super(code, detail);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public Integer retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
