/** What results mean, on pages and for programs. */
@NullMarked
package belieffirst.verdict.web;

import org.jspecify.annotations.NullMarked;
