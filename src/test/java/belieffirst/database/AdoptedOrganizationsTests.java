package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.OnServers;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two organizations of a database that other programs used before, and a table of theirs. */
@OnServers
class AdoptedOrganizationsTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";
    private static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    private static final String ASK = "insert into organization_deletions (due_at) values (now() + interval '14 days')";

    private final FieldDatabase field = FieldDatabase.small();
    private final JdbcClient superuser = field.superuser();
    private final Flyway migrations = Migrations.of(field.database(HOME), HOME);

    @Test
    void areDeletedOnlyWhereWhoeverRunsTheDatabaseAllowsIt() {
        migrations.migrate();
        for (var owner : List.of(OWNER, OTHER)) {
            assertThat(Program.member(superuser, owner).tries(ASK))
                    .startsWith("This organization was here before Belief First");
        }

        asOwner("delete from app.adopted_organizations where organization = '%s'".formatted(HOME));

        assertThat(Program.member(superuser, OWNER).tries(ASK)).isEqualTo("1 rows");
        assertThat(Program.member(superuser, OTHER).tries(ASK))
                .startsWith("This organization was here before Belief First");
    }

    @Test
    void mayHaveATableThatForcesRowSecurityAndKnowsNoOrganization() {
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .target("107")
                .load()
                .migrate();
        asOwner("create table notes (text text); alter table notes enable row level security; "
                + "alter table notes force row level security");

        migrations.migrate();

        assertThat(superuser
                        .sql("select count(*) from pg_policy where polrelid = 'notes'::regclass")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void asOwner(String sql) {
        superuser
                .sql("set role %s; %s; reset role".formatted(field.settings().get("belief-first.database.owner"), sql))
                .update();
    }
}
