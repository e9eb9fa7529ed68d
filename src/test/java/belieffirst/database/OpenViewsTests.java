package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.OnServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attacks on an adopted database by views that the owner of the tables made before we came. */
@OnServers
class OpenViewsTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    private static final String SEEN = "select * from %s where organization_id = '%s'";

    private final FieldDatabase field = FieldDatabase.small();
    private final JdbcClient superuser = field.superuser();
    private final Program other = Program.member(superuser, OTHER);

    OpenViewsTests() {
        field.addOriginals(true);
        adopt();
    }

    @Test
    void stopAStartWhileTheyShowForeignRows() {
        asOwner("create view brand_list as select * from brands");
        asOwner("grant select on brand_list to authenticated");
        assertThat(other.tries(SEEN, "brand_list", HOME)).isEqualTo("20 rows");

        assertThat(missing()).singleElement().satisfies(lack -> {
            assertThat(lack.sentence())
                    .isEqualTo("The view brand_list shows other organizations’ rows to every member.");
            superuser.sql(Objects.requireNonNull(lack.mend())).update();
        });

        assertThat(missing()).isEmpty();
        assertThat(check()).contains("Everything is in place.").doesNotContain("brand_list");
        assertThat(other.tries(SEEN, "brand_list", HOME)).isEqualTo("0 rows");
    }

    @Test
    void stopItAlsoBehindAnotherViewAndWithRowsOfTheirOwn() {
        asOwner("create view brand_list as select * from brands");
        asOwner("create view brand_names as select organization_id, name from brand_list");
        asOwner("create materialized view brands_kept as select * from brands");
        asOwner("grant select on brand_names, brands_kept to authenticated");
        assertThat(other.tries(SEEN, "brand_names", HOME)).isEqualTo("20 rows");
        assertThat(other.tries(SEEN, "brands_kept", HOME)).isEqualTo("20 rows");

        assertThat(check())
                .contains(
                        "Before Belief First can start here:",
                        "alter view brand_list set (security_invoker = true);",
                        "revoke select on brands_kept from anon, authenticated;");
    }

    @Test
    void areNamedByTheCheckWhereTheyHoldBackForeignRowsThemselves() {
        asOwner("create view own_brands as select * from brands where organization_id = (select app.organization())");
        asOwner("grant select on own_brands to authenticated");

        assertThat(missing()).isEmpty();
        assertThat(check())
                .contains(
                        "Everything is in place.",
                        "The view own_brands looks with the rights of its owner, past row security: "
                                + "alter view own_brands set (security_invoker = true);");
    }

    @Test
    void areNoConcernWhereMembersDoNotReachThem() {
        asOwner("create view counted as select count(*) from brands");
        superuser.sql("revoke all on counted from anon, authenticated").update();
        asOwner("create view invoked with (security_invoker = true) as select * from brands");
        asOwner("grant select on invoked to authenticated");

        assertThat(missing()).isEmpty();
        assertThat(check()).doesNotContain("counted", "invoked");
        assertThat(other.tries(SEEN, "invoked", HOME)).isEqualTo("0 rows");
    }

    private void asOwner(String sql) {
        superuser
                .sql("set role %s; %s; reset role".formatted(field.settings().get("belief-first.database.owner"), sql))
                .update();
    }

    private void adopt() {
        Migrations.of(field.database(HOME), HOME).migrate();
    }

    private List<Shortcoming> missing() {
        return new Requirements(field.database(HOME), HOME).missing();
    }

    private String check() {
        var printed = new ByteArrayOutputStream();
        DatabaseCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), field.arguments(HOME));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
