/** The doors of evidence: pages for people, rows for programs. */
@NullMarked
package belieffirst.evidence.web;

import org.jspecify.annotations.NullMarked;
