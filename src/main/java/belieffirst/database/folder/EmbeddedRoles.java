package belieffirst.database.folder;

import java.sql.Connection;
import java.sql.SQLException;

/** The roles of the embedded database: an owner, who migrates, and the product, which owns nothing. */
public final class EmbeddedRoles {

    public static final String OWNER = "belief_first_owner";
    public static final String APP = "belief_first_app";

    private EmbeddedRoles() {}

    /** Makes what is missing, and sets the passwords that we keep. */
    public static void make(Connection superuser, Passwords passwords) throws SQLException {
        make(superuser, OWNER, "createrole", passwords.owner());
        make(superuser, APP, "noinherit", passwords.app());
        if (!exists(superuser, "select from pg_database where datname = 'belief_first'")) {
            execute(superuser, "create database belief_first owner " + OWNER);
        }
    }

    private static void make(Connection superuser, String role, String attribute, String password) throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = '%s'".formatted(role))) {
            execute(superuser, "create role %s login %s".formatted(role, attribute));
        }
        execute(superuser, "alter role %s password '%s'".formatted(role, password));
    }

    private static boolean exists(Connection superuser, String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
