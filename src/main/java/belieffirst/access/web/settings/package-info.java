/** The pages on which somebody chooses how they see the product, and looks where they are signed in. */
@NullMarked
package belieffirst.access.web.settings;

import org.jspecify.annotations.NullMarked;
