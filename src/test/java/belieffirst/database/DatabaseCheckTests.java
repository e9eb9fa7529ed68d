package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        var arguments = field.settings().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("belief-first"))
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
        var all = new ArrayList<>(arguments);
        all.add("--belief-first.organization=" + organization);
        DatabaseCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
