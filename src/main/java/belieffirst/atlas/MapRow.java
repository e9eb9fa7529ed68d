package belieffirst.atlas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the map, as far as it goes: from a brand to a belief, with null from where nothing is below. */
record MapRow(
        Place brand,
        @Nullable Place product,
        @Nullable Place persona,
        @Nullable Place job,
        @Nullable Place angle,
        @Nullable Outcome outcome,
        String learned) {

    /** An entry by its id and its name. */
    record Place(UUID id, String name) {}
}
