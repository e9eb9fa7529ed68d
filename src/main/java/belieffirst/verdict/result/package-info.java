/** A plan's evidence as the rules read it: its arms, where their ads run, and the days that are settled. */
@NamedInterface("result")
@NullMarked
package belieffirst.verdict.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
