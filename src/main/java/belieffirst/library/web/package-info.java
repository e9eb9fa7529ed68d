/** The library's pages and its part of the API. */
@NullMarked
package belieffirst.library.web;

import org.jspecify.annotations.NullMarked;
