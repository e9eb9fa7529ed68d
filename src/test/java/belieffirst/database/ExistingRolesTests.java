package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plain database on a server where somebody else made the roles anon and authenticated: what is said leads to a start. */
class ExistingRolesTests {

    private static final OutsideServer SERVER = OutsideServer.start("SUPABASE");

    private final String name = "plain_" + UUID.randomUUID().toString().replace('-', '_');
    private final Map<String, String> settings = SERVER.newDatabase();
    private final JdbcClient server = SERVER.superuserOf(settings);
    private final String owner = name + "_owner";

    ExistingRolesTests() {
        server.sql("create role %s login createrole password 'choose-a-password'".formatted(owner))
                .update();
        server.sql("create database %s owner %s template template0 encoding 'UTF8'".formatted(name, owner))
                .update();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void needAGrantThatTheCheckNamesBeforeAStartFails() {
        assertThat(missing())
                .extracting(Shortcoming::sentence)
                .containsExactly(
                        "The owner %s may not grant the role anon, which was here before, to belief_first_app."
                                .formatted(owner),
                        "The owner %s may not grant the role authenticated, which was here before, to belief_first_app."
                                .formatted(owner));

        mend();
        starts();
    }

    @Test
    void hideRowsFromAnOwnerWhoInheritsFromThem() {
        server.sql("grant anon, authenticated to %s with admin option".formatted(owner))
                .update();

        assertThat(missing())
                .extracting(Shortcoming::sentence)
                .containsExactly(
                        "The owner %s always acts as anon too, and the policies for members would hide rows from it."
                                .formatted(owner),
                        "The owner %s always acts as authenticated too, and the policies for members would hide rows from it."
                                .formatted(owner));
        assertThat(missing())
                .extracting(Shortcoming::mend)
                .contains("grant authenticated to %s with inherit false;".formatted(owner));

        mend();
        starts();
    }

    private void starts() {
        Migrations.of(database(), "").migrate();
        assertThat(missing()).isEmpty();
        assertThat(database()
                        .app()
                        .jdbc()
                        .sql("select owner_email from app.found('owner@example.com', 'Owner', 'My organization')")
                        .query(String.class)
                        .single())
                .isEqualTo("owner@example.com");
    }

    private void mend() {
        missing()
                .forEach(lack -> server.sql(Objects.requireNonNull(lack.mend())).update());
        assertThat(missing()).isEmpty();
    }

    /** All that the check looks at before it says that a start will do. */
    private List<Shortcoming> missing() {
        var required = new Requirements(database(), "").missing();
        return required.isEmpty()
                ? new MigrationRehearsal(database(), Migrations.of(database(), "")).missing()
                : required;
    }

    private ServerDatabase database() {
        var url = Objects.requireNonNull(settings.get("belief-first.database.url"));
        return ServerDatabase.at(new DatabaseSettings(
                Path.of("target"),
                "",
                "",
                new DatabaseSettings.Server(
                        url.substring(0, url.lastIndexOf('/') + 1) + name,
                        "",
                        owner,
                        "choose-a-password",
                        "belief_first_app",
                        Objects.requireNonNull(settings.get("belief-first.database.password")))));
    }
}
