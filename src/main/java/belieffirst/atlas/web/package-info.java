/** The pages on which the atlas is looked at. */
@NullMarked
package belieffirst.atlas.web;

import org.jspecify.annotations.NullMarked;
