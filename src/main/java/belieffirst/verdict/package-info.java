/**
 * What results mean for a belief: which evidence is still missing, and what the rules say of each angle.
 *
 * <p>The rules are pure functions, so that the simulation that proves their error rates runs the same code.
 */
@ApplicationModule(
        displayName = "Verdict",
        allowedDependencies = {
            "kernel",
            "web",
            "database :: revision",
            "access",
            "library",
            "belief",
            "inference",
            "inference :: evalue",
            "inference :: exposure",
            "inference :: formula",
            "inference :: line",
            "inference :: planning",
            "inference :: trend",
            "plan",
            "plan :: compile",
            "plan :: goal",
            "plan :: launch",
            "plan :: layer",
            "plan :: next",
            "plan :: run",
            "evidence",
            "evidence :: ad",
            "evidence :: structure",
            "evidence :: thumbnail"
        })
@NullMarked
package belieffirst.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
