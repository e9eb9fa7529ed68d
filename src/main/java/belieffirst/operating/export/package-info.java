/** All data of an organization in one file, for its owners. */
@NullMarked
package belieffirst.operating.export;

import org.jspecify.annotations.NullMarked;
