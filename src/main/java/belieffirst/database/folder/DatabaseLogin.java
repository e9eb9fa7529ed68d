package belieffirst.database.folder;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A login to a database: the driver's address and the user, for which a pooler may want more than the role's name. */
public final class DatabaseLogin {

    private final String url;
    private final String user;
    private final String password;

    public DatabaseLogin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    /** For questions outside any transaction, each on a connection of its own. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    /** Opens a connection whenever one is asked for. */
    public DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
