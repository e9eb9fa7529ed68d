package belieffirst.torture.survival;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a client got of one plan, at one moment.
 *
 * @param id null while its beginning is not acknowledged
 * @param angles how many are acknowledged
 * @param compiled the bytes, or null
 * @param results how many rows are acknowledged
 */
record Promise(
        String name,
        @Nullable UUID id,
        int angles,
        @Nullable String compiled,
        int results) {

    static Promise of(PlanLife life) {
        return new Promise(life.name, life.id, life.angles, life.compiled, life.results);
    }
}
