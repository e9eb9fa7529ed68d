package belieffirst.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A way into a database: its address as the driver wants it, and who is sent; a pooler may want more than the role's name there. */
final class Login {

    private final String url;
    private final String user;
    private final String password;

    Login(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    Connection connect() throws SQLException {
        return source().getConnection();
    }

    /** For questions outside any transaction, each on a connection of its own. */
    JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    /** Opens a connection whenever one is asked for. */
    DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
