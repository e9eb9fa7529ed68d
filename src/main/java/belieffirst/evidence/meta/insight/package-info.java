/** The content of one row of Meta's Insights: an ad's day, its events, and how people watched it. */
@NullMarked
package belieffirst.evidence.meta.insight;

import org.jspecify.annotations.NullMarked;
