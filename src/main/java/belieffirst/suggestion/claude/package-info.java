/** The adapter to the Anthropic SDK; nothing else sees the vendor. */
@NullMarked
package belieffirst.suggestion.claude;

import org.jspecify.annotations.NullMarked;
