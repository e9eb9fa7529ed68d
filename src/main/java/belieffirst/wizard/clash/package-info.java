/** Forms that cannot simply be saved: somebody else was faster, or later answers would be dropped. */
@NullMarked
package belieffirst.wizard.clash;

import org.jspecify.annotations.NullMarked;
