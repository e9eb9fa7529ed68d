package belieffirst.database;

import belieffirst.database.folder.DatabaseLogin;
import belieffirst.database.folder.StartRefused;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** A PostgreSQL of one's own, such as a Supabase project's: checked before it is used, and never started or stopped by us. */
final class ServerDatabase implements Database {

    private final DatabaseLogin owner;
    private final DatabaseLogin app;
    private final String appRole;

    private ServerDatabase(DatabaseLogin owner, DatabaseLogin app, String appRole) {
        this.owner = owner;
        this.app = app;
        this.appRole = appRole;
    }

    /** The server that the settings name; refuses one that lacks something, with the statement that mends it. */
    static ServerDatabase ready(DatabaseSettings settings) {
        var database = at(settings);
        var missing =
                OneAtATime.prepare(database.owner, () -> new Requirements(database, settings.adopting()).missing());
        if (!missing.isEmpty()) {
            throw new StartRefused(missing.stream().map(Shortcoming::toString).collect(Collectors.joining("\n")));
        }
        return database;
    }

    /** The server that the settings name, connected to once in each way. */
    static ServerDatabase at(DatabaseSettings settings) {
        var server = settings.database();
        var url = ServerAddress.jdbc("BELIEF_FIRST_DATABASE_URL", server.url());
        var ownerUrl = server.ownerUrl().isBlank()
                ? url
                : ServerAddress.jdbc("BELIEF_FIRST_DATABASE_OWNER_URL", server.ownerUrl());
        var owner = new DatabaseLogin(
                ownerUrl, given("BELIEF_FIRST_DATABASE_OWNER", server.owner()), server.ownerPassword());
        var app = new DatabaseLogin(url, given("BELIEF_FIRST_DATABASE_USER", server.user()), server.password());
        role(owner, "BELIEF_FIRST_DATABASE_OWNER_PASSWORD");
        return new ServerDatabase(owner, app, role(app, "BELIEF_FIRST_DATABASE_PASSWORD"));
    }

    @Override
    public DatabaseLogin owner() {
        return owner;
    }

    @Override
    public DatabaseLogin app() {
        return app;
    }

    @Override
    public DatabaseLogin beside(String setting, String address) {
        return new DatabaseLogin(ServerAddress.jdbc(setting, address), app.user(), app.password());
    }

    @Override
    public String appRole() {
        return appRole;
    }

    private static String given(String setting, String value) {
        if (value.isBlank()) {
            throw new StartRefused(
                    "BELIEF_FIRST_DATABASE_URL names a server, so %s has to name a role there.".formatted(setting));
        }
        return value;
    }

    private static String role(DatabaseLogin login, String passwordSetting) {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select session_user")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException fault) {
            var wrongPassword = String.valueOf(fault.getSQLState()).startsWith("28");
            throw new StartRefused(
                    "No connection to %s as %s: %s%s"
                            .formatted(
                                    ServerAddress.shown(login.url()),
                                    login.user(),
                                    fault.getMessage(),
                                    wrongPassword ? ". Look at " + passwordSetting + "." : ""),
                    fault);
        }
    }
}
