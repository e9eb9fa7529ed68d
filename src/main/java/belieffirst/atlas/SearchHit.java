package belieffirst.atlas;

import java.util.UUID;

/**
 * A thing on record that a search found.
 *
 * @param key of a plan; empty for anything else
 * @param about what tells it from others of its name; may be empty
 * @param rank how well it fits: 1 at best
 */
public record SearchHit(Kind kind, UUID id, String key, String name, String about, int rank) {

    /** The kinds of things that a search looks through. */
    public enum Kind {
        PLAN("Plan"),
        BRAND("Brand"),
        PRODUCT("Product"),
        PERSONA("Persona"),
        ANGLE("Angle");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The address of its page. */
    public String path() {
        return switch (kind) {
            case PLAN -> "/plans/" + key;
            case BRAND -> "/library/brands/" + id;
            case PRODUCT -> "/library/products/" + id;
            case PERSONA -> "/library/personas/" + id;
            case ANGLE -> "/beliefs/" + id;
        };
    }
}
