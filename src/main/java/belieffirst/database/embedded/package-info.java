/** The PostgreSQL server that comes with the product: its programs, its cluster and its process. */
@NullMarked
package belieffirst.database.embedded;

import org.jspecify.annotations.NullMarked;
