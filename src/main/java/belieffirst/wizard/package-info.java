/** The wizard: steps from a brand to a compiled plan, and the plan's hub, which shows what several modules know. */
@ApplicationModule(displayName = "Wizard")
@NullMarked
package belieffirst.wizard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
