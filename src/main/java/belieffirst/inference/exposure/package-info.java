/** Exposures scaled by what is the same for all arms: by day, and by ad template. */
@NamedInterface("exposure")
@NullMarked
package belieffirst.inference.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
