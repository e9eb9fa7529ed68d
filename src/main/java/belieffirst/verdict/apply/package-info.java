/** What verdicts change: statuses, plans that end, and drafts that follow. */
@NullMarked
package belieffirst.verdict.apply;

import org.jspecify.annotations.NullMarked;
