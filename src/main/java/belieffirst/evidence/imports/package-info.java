/** Imports: one time each that performance came in, from the upload to the rows that are kept. */
@NullMarked
package belieffirst.evidence.imports;

import org.jspecify.annotations.NullMarked;
