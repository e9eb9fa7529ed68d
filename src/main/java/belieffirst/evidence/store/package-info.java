/** Rows on their way into the database: staged, matched to planned ads, and told once. */
@NullMarked
package belieffirst.evidence.store;

import org.jspecify.annotations.NullMarked;
