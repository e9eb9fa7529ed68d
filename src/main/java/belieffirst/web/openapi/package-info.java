/** The API's description of itself: an OpenAPI document, composed from the controllers and records that answer. */
@NullMarked
package belieffirst.web.openapi;

import org.jspecify.annotations.NullMarked;
