/** Special functions: the normal distribution and the logarithm of gamma. */
@NullMarked
package belieffirst.inference.function;

import org.jspecify.annotations.NullMarked;
