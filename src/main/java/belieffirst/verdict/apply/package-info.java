/** What verdicts change: statuses, plans that end, and drafts that follow. */
@NamedInterface("apply")
@NullMarked
package belieffirst.verdict.apply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
