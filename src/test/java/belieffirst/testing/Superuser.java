package belieffirst.testing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL's own superuser, who sees past row security; tests alone connect as one, with what the data folder keeps. */
public final class Superuser {

    /** So many connections stay open: each test makes one of its own, and a server takes a hundred. One that was closed opens again when asked. */
    private static final int MOST = 20;

    private static final Deque<SingleConnectionDataSource> OPEN = new ConcurrentLinkedDeque<>();

    private Superuser() {}

    /** Connects to the product's database of this home, once and until PostgreSQL stops. */
    public static JdbcClient of(Path home) throws IOException {
        var server = FreshHome.settings(home);
        return server.isEmpty()
                ? embedded(home)
                : client(
                        "jdbc:" + server.get("belief-first.database.url"),
                        String.valueOf(server.get("superuser")),
                        String.valueOf(server.get("superuser-password")));
    }

    private static JdbcClient embedded(Path home) throws IOException {
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(home.resolve("database.properties"))));
        var port = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return client(
                "jdbc:postgresql://127.0.0.1:%s/belief_first".formatted(port),
                "postgres",
                passwords.getProperty("superuser"));
    }

    private static JdbcClient client(String url, String user, String password) {
        var connection = new SingleConnectionDataSource(url, user, password, true);
        OPEN.add(connection);
        if (OPEN.size() > MOST) {
            OPEN.removeFirst().resetConnection();
        }
        return JdbcClient.create(connection);
    }

    /** All that an organization has, table by table, apart from its tokens, in which each use is noted, and what is on record of them. */
    public static String rowsOf(UUID organization, JdbcClient superuser) {
        var tables = superuser.sql("""
                        select table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'organization_id' and table_name <> 'api_tokens'
                         order by 1
                        """).query(String.class).list();
        return tables.stream()
                .map(table -> table
                        + superuser
                                .sql(
                                        "select coalesce(jsonb_agg(t order by t::text), '[]')::text from %s t where organization_id = ? and coalesce(to_jsonb(t) ->> 'subject', '') not in ('token', 'sign-in')"
                                                .formatted(table))
                                .param(organization)
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }
}
