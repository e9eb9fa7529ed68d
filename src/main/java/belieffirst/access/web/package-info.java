/** Signing in and out, the settings of a person and of an organization, and the door of the API. */
@NullMarked
package belieffirst.access.web;

import org.jspecify.annotations.NullMarked;
