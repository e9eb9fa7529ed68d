package belieffirst.operating.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The state of the database: whether it answers, and whether it has had every migration that this version brings. */
@Component
class DatabaseState {

    private final JdbcClient jdbc;
    private final SingletonSupplier<String[]> migrations = SingletonSupplier.of(DatabaseState::brought);

    DatabaseState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The part that is down; empty when none is. */
    String down() {
        try {
            var lacking = jdbc.sql("select app.lacking_steps(:known)")
                    .param("known", migrations.obtain())
                    .query(Integer.class)
                    .single();
            return lacking == 0 ? "" : "migrations";
        } catch (DataAccessException _) {
            return "database";
        }
    }

    private static String[] brought() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
            if (files.length == 0) {
                throw new IllegalStateException("There are no migrations in this jar");
            }
            return Arrays.stream(files).map(Resource::getFilename).toArray(String[]::new);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
