/** The sending of messages, by any server, until each is taken or given up. */
@NullMarked
package belieffirst.webhook.sending;

import org.jspecify.annotations.NullMarked;
