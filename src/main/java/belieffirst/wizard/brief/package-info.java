/** The brief of a plan: its page, its files, and what is shared of it with somebody who never signs in. */
@NullMarked
package belieffirst.wizard.brief;

import org.jspecify.annotations.NullMarked;
