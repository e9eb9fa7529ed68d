/** Mails that tell people what waits for them: each event once, and only what somebody wants to know. */
@NullMarked
package belieffirst.access.notification;

import org.jspecify.annotations.NullMarked;
