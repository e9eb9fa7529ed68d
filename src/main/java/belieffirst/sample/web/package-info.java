/** Where the library offers the sample brand. */
@NullMarked
package belieffirst.sample.web;

import org.jspecify.annotations.NullMarked;
