/** Ads as the platform names them, and what one of them did on a day. */
@NamedInterface("ad")
@NullMarked
package belieffirst.evidence.ad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
