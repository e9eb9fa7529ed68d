/** The campaigns, ad sets and ads of an account: what each is now, and what it was before. */
@NamedInterface("structure")
@NullMarked
package belieffirst.evidence.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
