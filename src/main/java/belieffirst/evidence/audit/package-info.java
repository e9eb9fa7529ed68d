/** The audit of launches: what runs on Meta, compared with what was planned. */
@NamedInterface("audit")
@NullMarked
package belieffirst.evidence.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
