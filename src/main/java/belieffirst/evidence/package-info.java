/**
 * What came back: what ads did and cost, day by day, matched to the ads that plans asked for.
 *
 * <p>It comes as a file that Ads Manager wrote, as a program's rows, or from Meta itself; all three become
 * {@link belieffirst.evidence.ad.DailyResult}s and are written in one way. Other modules read {@link belieffirst.evidence.Evidence}.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "kernel",
            "web",
            "database :: principal",
            "database :: folder",
            "database :: revision",
            "access",
            "plan",
            "plan :: compile",
            "plan :: goal",
            "plan :: launch"
        })
@NullMarked
package belieffirst.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
