/** A plan's results as its page shows them: the numbers of its angles and ads, the picture, the table and the matrix. */
@NullMarked
package belieffirst.verdict.page;

import org.jspecify.annotations.NullMarked;
