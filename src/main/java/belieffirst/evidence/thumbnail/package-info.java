/** Small pictures of ads: fetched from Meta when its accounts are read, kept here, and served from our own address. */
@NamedInterface("thumbnail")
@NullMarked
package belieffirst.evidence.thumbnail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
