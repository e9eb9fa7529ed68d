package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.StartRefused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each thing that a server may lack: it is said in a sentence, and the statement beside it mends it. */
class RequirementsTests {

    private static final OutsideServer SERVER = OutsideServer.start("POSTGRES");

    private Map<String, String> settings = SERVER.newDatabase();
    private final JdbcClient superuser = SERVER.superuserOf(settings);

    RequirementsTests() {
        for (var role : List.of("anon", "authenticated")) {
            superuser
                    .sql(
                            "do $$ begin if to_regrole('%1$s') is null then create role %1$s nologin noinherit; end if; end $$"
                                    .formatted(role))
                    .update();
        }
        leave();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void findsNothingMissingInWhatThePapersMake() {
        assertThat(missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        alter role belief_first_app superuser | is a superuser, and would see every organization's rows.
        alter role belief_first_app bypassrls | bypasses row security
        grant belief_first_owner to belief_first_app | can act as the owner belief_first_owner.
        create table theirs (id int); alter table theirs owner to belief_first_app | owns the table theirs.
        alter database DATABASE owner to postgres | may not create a schema in this database.
        alter schema public owner to postgres; revoke create on schema public from public, belief_first_owner | may not create tables in schema public.
        create table brands (id uuid) | does not own the table brands, and cannot add to it.
        create schema app | There is a schema app that is not of Belief First.
        grant authenticated to belief_first_app; alter role belief_first_app inherit | always acts as authenticated, and should only when it says so.
        """)
    void saysWhatIsMissingWithTheStatementThatMendsIt(String fault, String sentence) {
        superuser.sql(fault.replace("DATABASE", database())).update();
        try {
            var found = missing();

            assertThat(found).anySatisfy(lack -> assertThat(lack.sentence()).contains(sentence));
            found.forEach(
                    lack -> superuser.sql(Objects.requireNonNull(lack.mend())).update());
            assertThat(missing()).isEmpty();
        } finally {
            leave();
        }
    }

    @Test
    void asksForTheRolesOfAPlatformThatIsThere() {
        superuser.sql("""
                create schema auth;
                create function auth.uid() returns uuid language sql as 'select null::uuid';
                """).update();
        try {
            var found = missing();

            assertThat(found)
                    .extracting(Shortcoming::sentence)
                    .containsExactlyInAnyOrder(
                            "The owner belief_first_owner may not use schema auth.",
                            "The role belief_first_app cannot act as anon.",
                            "The role belief_first_app cannot act as authenticated.");
            found.forEach(
                    lack -> superuser.sql(Objects.requireNonNull(lack.mend())).update());
            assertThat(missing()).isEmpty();
        } finally {
            leave();
        }
    }

    @Test
    void touchesNoSchemaAuthThatIsNotAPlatforms() {
        superuser.sql("create schema auth").update();

        assertThat(missing())
                .extracting(Shortcoming::sentence)
                .containsExactly(
                        "There is a schema auth without the function auth.uid(), and Belief First does not touch it.");
    }

    @Test
    void refusesToRunOnADatabaseThatWasMigratedForAnotherRole() {
        Migrations.of(ServerDatabase.at(at(settings)), "").migrate();
        superuser
                .sql(
                        "do $$ begin if to_regrole('second_app') is null then create role second_app login noinherit password 'choose-another'; end if; end $$; grant anon, authenticated to second_app")
                .update();
        settings = with("user", "second_app");

        assertThat(missing())
                .extracting(Shortcoming::sentence)
                .containsExactly("The migrations here were made for another role than second_app.");
        superuser.sql("drop owned by second_app; drop role second_app").update();
    }

    @Test
    void saysInOneSentenceWhyThereIsNoConnection() {
        for (var wrong : Map.of(
                        with("password", "wrong"), "Look at BELIEF_FIRST_DATABASE_PASSWORD.",
                        with("owner-password", "wrong"), "Look at BELIEF_FIRST_DATABASE_OWNER_PASSWORD.",
                        with("url", "postgresql://127.0.0.1:1/nowhere"), "No connection to 127.0.0.1:1/nowhere",
                        with("url", "mysql://localhost/x"), "BELIEF_FIRST_DATABASE_URL is no address of a PostgreSQL",
                        with("url", "postgresql://me:secret@localhost/x"), "leave out what stands before the @",
                        with("owner", ""), "BELIEF_FIRST_DATABASE_OWNER has to name a role there.",
                        with("user", ""), "BELIEF_FIRST_DATABASE_USER has to name a role there.")
                .entrySet()) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> ServerDatabase.ready(at(wrong.getKey())))
                    .withMessageContaining(wrong.getValue())
                    .withMessageNotContaining("secret");
        }
    }

    @Test
    void preparesNothingWhereAPoolerWouldLoseIt() {
        assertThat(ServerAddress.jdbc("X", "postgresql://db.example.com:6543/postgres"))
                .contains("prepareThreshold=0");
        assertThat(ServerAddress.jdbc("X", "postgresql://db.example.com:5432/postgres"))
                .doesNotContain("prepareThreshold");
        assertThat(ServerAddress.jdbc(
                        "X", "postgresql://db.example.com:5432/postgres?prepareThreshold=0&sslmode=require"))
                .contains("prepareThreshold=0", "sslmode=require");
    }

    /** Roles are the server's, not a database's: the next test finds them as the papers make them. */
    private void leave() {
        superuser
                .sql("revoke anon, authenticated from belief_first_app; alter role belief_first_app noinherit")
                .update();
    }

    private List<Shortcoming> missing() {
        return new Requirements(ServerDatabase.at(at(settings)), "").missing();
    }

    private String database() {
        return superuser.sql("select current_database()").query(String.class).single();
    }

    private Map<String, String> with(String name, String value) {
        var changed = new HashMap<>(settings);
        changed.put("belief-first.database." + name, value);
        return changed;
    }

    private static DatabaseSettings at(Map<String, String> settings) {
        return new DatabaseSettings(
                Path.of("target"),
                "",
                "",
                new DatabaseSettings.Server(
                        setting(settings, "url"),
                        "",
                        setting(settings, "owner"),
                        setting(settings, "owner-password"),
                        setting(settings, "user"),
                        setting(settings, "password")));
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get("belief-first.database." + name));
    }
}
