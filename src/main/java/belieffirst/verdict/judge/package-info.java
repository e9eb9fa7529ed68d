/** The verdict on a campaign that is told as one line of JSON, without a database. */
@NullMarked
package belieffirst.verdict.judge;

import org.jspecify.annotations.NullMarked;
