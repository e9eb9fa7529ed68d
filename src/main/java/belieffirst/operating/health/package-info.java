/** Whether a request can be answered just now: by the database, the migrations and the disk. */
@NullMarked
package belieffirst.operating.health;

import org.jspecify.annotations.NullMarked;
