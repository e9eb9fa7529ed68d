/**
 * The database: a PostgreSQL of our own, the migrations, and row security told at the begin of every transaction.
 *
 * <p>Other modules say who asks through {@link belieffirst.database.principal.CurrentPrincipal}; PostgreSQL decides what they see.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
@NullMarked
package belieffirst.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
