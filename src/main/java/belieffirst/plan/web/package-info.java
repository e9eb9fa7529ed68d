/** Plans as programs see them: the API of ad makers and scripts. */
@NullMarked
package belieffirst.plan.web;

import org.jspecify.annotations.NullMarked;
