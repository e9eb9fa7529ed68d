/** Meta's Insights API, and the readings that the product makes of it. */
@NullMarked
package belieffirst.evidence.meta;

import org.jspecify.annotations.NullMarked;
