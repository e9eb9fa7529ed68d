/** The step that chooses angles: rows, edits and clashes. */
@NullMarked
package belieffirst.wizard.angle;

import org.jspecify.annotations.NullMarked;
