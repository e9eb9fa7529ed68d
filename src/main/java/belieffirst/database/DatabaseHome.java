package belieffirst.database;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.DatabaseLogin;
import belieffirst.database.principal.HandedConnections;
import belieffirst.database.principal.Replica;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The wiring of the database: the product connects as a login that owns nothing, migrations run as the owner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseHome {

    /** More than the eight requests of one organization and the four jobs that may wait for a lock at once. */
    private static final int CONNECTIONS = 14;

    /** Milliseconds until a connection has to be there; where the replica has none, the primary answers. */
    private static final long WAITS = 5_000;

    private static final long REPLICA_WAITS = 250;

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    Database database(DatabaseSettings settings, DataFolder folder) {
        return settings.database().isEmbedded() ? new EmbeddedDatabase(folder) : ServerDatabase.ready(settings);
    }

    @Bean
    Replica replica(Database database, @Value("${belief-first.database.replica-url}") String url) {
        return new Replica(
                url.isBlank() ? null : pool(database.beside("BELIEF_FIRST_DATABASE_REPLICA_URL", url), REPLICA_WAITS));
    }

    @Bean
    @Primary
    DataSource dataSource(Database database) {
        return new HandedConnections(pool(database.app(), WAITS));
    }

    private static HikariDataSource pool(DatabaseLogin login, long waits) {
        var pool = new HikariConfig();
        // Longer than any statement outside a job. Migrations have the usual minute, and an address may name another
        // time.
        pool.setJdbcUrl(login.url().replaceFirst("(?<=[?&])socketTimeout=60(?=&|$)", "socketTimeout=12"));
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        // What somebody typed stands in the details of an error, and has no place in the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(CONNECTIONS / 2);
        pool.setConnectionTimeout(waits);
        pool.setInitializationFailTimeout(-1);
        // For statements outside any transaction; each transaction has limits of its own.
        pool.setConnectionInitSql("set statement_timeout = '10s'; set lock_timeout = '2s'");
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return database.owner().source();
    }

    @Bean
    FlywayMigrationStrategy turn(Database database) {
        return flyway -> OneAtATime.prepare(database.owner(), flyway::migrate);
    }

    @Bean
    FlywayConfigurationCustomizer migrations(Database database, DatabaseSettings settings) {
        return flyway -> Migrations.configure(flyway, database.appRole(), settings.adopting());
    }
}
