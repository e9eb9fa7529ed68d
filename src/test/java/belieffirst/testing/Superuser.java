package belieffirst.testing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL's own superuser, who sees past row security; tests alone connect as one, with what the data folder keeps. */
public final class Superuser {

    private Superuser() {}

    /** Connects to the product's database in this data folder, once and until PostgreSQL stops. */
    public static JdbcClient of(Path home) throws IOException {
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(home.resolve("database.properties"))));
        var port = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var source = new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:%s/belief_first".formatted(port),
                "postgres",
                passwords.getProperty("superuser"),
                true);
        return JdbcClient.create(source);
    }
}
