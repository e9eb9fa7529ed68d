/**
 * Everything that is believed, tested and learned, seen at once over all plans: the ledger, the map and the board of phases.
 *
 * <p>It writes nothing. It reads the tables of what plans are made of and of plans, which no module below could see together.
 */
@ApplicationModule(
        displayName = "Atlas",
        allowedDependencies = {
            "kernel",
            "web",
            "library",
            "belief",
            "plan",
            "plan :: layer",
            "verdict",
            "verdict :: list",
            "verdict :: rule"
        })
@NullMarked
package belieffirst.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
