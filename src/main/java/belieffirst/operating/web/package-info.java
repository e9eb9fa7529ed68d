/** Filters for whoever runs the product: one answers for its health, one measures requests. */
@NullMarked
package belieffirst.operating.web;

import org.jspecify.annotations.NullMarked;
