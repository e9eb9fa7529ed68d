package belieffirst.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Wires the embedded database: the product connects as a login that owns nothing, migrations run as the owner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedHome {

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder folder) {
        return new EmbeddedDatabase(folder);
    }

    @Bean
    @Primary
    DataSource dataSource(EmbeddedDatabase database) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url("belief_first"));
        pool.setUsername(Logins.APP);
        pool.setPassword(database.passwords().app());
        pool.setMaximumPoolSize(10);
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedDatabase database) {
        return new DriverManagerDataSource(
                database.url("belief_first"), Logins.OWNER, database.passwords().owner());
    }
}
