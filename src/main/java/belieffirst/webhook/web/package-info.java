/** The pages and the API of webhooks. */
@NullMarked
package belieffirst.webhook.web;

import org.jspecify.annotations.NullMarked;
