package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.OnServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnServers
class DatabaseCheckTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";

    private final FieldDatabase field = FieldDatabase.fresh();
    private final JdbcClient superuser = field.superuser();

    @Test
    void saysFirstWhatWouldBeAddedAndChangesNothing() {
        var columns = field.columns();

        var unnamed = check("");
        var named = check(HOME);

        assertThat(unnamed)
                .contains(
                        "10 brands belong to no organization, and there are 2 organizations: name the one that shall have them.")
                .contains("export BELIEF_FIRST_ORGANIZATION=");
        assertThat(named)
                .contains("Tables that would be added: ", "belief_plans", "audit_log")
                .contains(
                        "Columns that would be added: ",
                        "products.organization_id",
                        "hooks.archived_at",
                        "brands.website")
                .contains("10,000 rows of products", "200,000 rows of hooks")
                .contains("10 brands without an organization go to " + HOME)
                .contains("Nothing was changed; a start does it.");
        assertThat(field.columns()).isEqualTo(columns);
    }

    @Test
    void saysWhatBecomesOfTheOriginalsTables() {
        field.addOriginals(true);

        assertThat(check(HOME))
                .contains("1,000 rows of belief_plans are copied with their ids")
                .contains("750 plans get compilation 0, “made elsewhere”, with their payload.")
                .contains("100 angles have no job, and cannot be planned until they have one.")
                .contains("300 templates of plans are of another table")
                .contains("BELIEF_FIRST_SECRET_KEY is not set")
                .contains("All of it was tried and taken back. Nothing was changed; a start does it.");
        assertThat(superuser
                        .sql(
                                "select to_regnamespace('belief_first_adopted') is null and to_regnamespace('app') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isNeverContentBeforeAStartThatFails() {
        superuser
                .sql("set role %s; create table invitations (id int); reset role"
                        .formatted(field.settings().get("belief-first.database.owner")))
                .update();

        assertThat(check(HOME))
                .contains("Before Belief First can start here:")
                .contains(
                        "Step 011 (access members and invitations) would fail here, and nothing would be changed: relation \"invitations\" already exists.");
    }

    @Test
    void saysWhatOnlyAPersonCanDecideWithTheStatementThatMendsIt() {
        superuser.sql("""
                update personas_4d set product_id = md5('product1')::uuid where id = md5('persona2')::uuid
                """).update();
        var found = new Adoption(superuser, HOME).missing();

        assertThat(found).singleElement().satisfies(lack -> {
            assertThat(lack.sentence())
                    .isEqualTo("1 personas name a product of another organization: let them name none.");
            superuser.sql(Objects.requireNonNull(lack.mend())).update();
        });
        assertThat(new Adoption(superuser, HOME).missing()).isEmpty();
        assertThat(new Adoption(superuser, "00000000-0000-4000-8000-0000000000ff").missing())
                .extracting(Shortcoming::sentence)
                .containsExactly("BELIEF_FIRST_ORGANIZATION names no organization on record.");
    }

    private String check(String organization) {
        var printed = new ByteArrayOutputStream();
        DatabaseCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), field.arguments(organization));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
