/** Mails that notify people of what waits for them: of each event once, and only of what somebody wants to know. */
@NullMarked
package belieffirst.access.notification;

import org.jspecify.annotations.NullMarked;
