/** Requests before a controller sees them: limits, bodies, ids and turns. */
@NullMarked
package belieffirst.web.request;

import org.jspecify.annotations.NullMarked;
