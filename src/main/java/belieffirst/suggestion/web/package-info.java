/** Ideas over the API, where they come from as a setting, and all of them with what they cost and what became of them. */
@NullMarked
package belieffirst.suggestion.web;

import org.jspecify.annotations.NullMarked;
