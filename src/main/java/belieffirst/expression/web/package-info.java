/** What the library's pages of templates show beside the templates. */
@NullMarked
package belieffirst.expression.web;

import org.jspecify.annotations.NullMarked;
