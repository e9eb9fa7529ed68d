/** The filters that decide who is asking, and what they may do. */
@NullMarked
package belieffirst.access.web.security;

import org.jspecify.annotations.NullMarked;
