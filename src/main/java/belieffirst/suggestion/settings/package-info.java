/** An organization's settings for ideas: the source, the key, the model and the budget. */
@NamedInterface("settings")
@NullMarked
package belieffirst.suggestion.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
