/** The rules of a verdict, as pure functions of results that have matured. */
@NamedInterface("rule")
@NullMarked
package belieffirst.verdict.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
