/** The pages and the part of the API that the library does not already give this module. */
@NullMarked
package belieffirst.audience.web;

import org.jspecify.annotations.NullMarked;
