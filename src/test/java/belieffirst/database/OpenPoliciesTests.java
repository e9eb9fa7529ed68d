package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.OnServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attacks on an adopted database on which somebody's policies let everybody do everything with every table. */
@OnServers
class OpenPoliciesTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";
    private static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    private static final UUID VIEWER = UUID.fromString("00000000-0000-4000-8000-0000000000a3");

    private final FieldDatabase field = FieldDatabase.small();
    private final JdbcClient superuser = field.superuser();
    private final Catalogue catalogue = new Catalogue(superuser);

    OpenPoliciesTests() {
        field.addOriginals(true);
        superuser
                .sql("insert into user_organizations (user_id, organization_id, role) values (?, ?::uuid, 'viewer')")
                .params(VIEWER, HOME)
                .update();
    }

    @Test
    void addNothingToWhatAMemberSeesAndChanges() {
        adopt();
        openEverything();

        var claims = new SoftAssertions();
        for (var table : catalogue.tables()) {
            if (table.equals("ad_sets")) {
                continue;
            }
            var theirs = "%s = '%s'".formatted(Catalogue.owner(table), HOME);
            var nobody = new Program(superuser, "anon", "{}", "{}", "");
            var other = Program.member(superuser, OTHER);
            var viewer = Program.member(superuser, VIEWER);
            claims.assertThat(other.tries("select * from %s where %s", table, theirs))
                    .as(table)
                    .isEqualTo("0 rows");
            claims.assertThat(nobody.tries("select * from %s", table)).as(table).contains("permission denied");
            for (var program : List.of(other, viewer)) {
                claims.assertThat(program.tries(
                                "update %1$s set %2$s = %2$s where %3$s", table, Catalogue.owner(table), theirs))
                        .as("update of " + table)
                        .satisfiesAnyOf(
                                said -> assertThat(said).isEqualTo("0 rows"),
                                said -> assertThat(said).contains("row-level security"),
                                said -> assertThat(said).matches("(Belief First alone|A compiled plan) .*"),
                                said -> assertThat(said).contains("append-only"));
                claims.assertThat(program.tries("delete from %s where %s", table, theirs))
                        .as("delete from " + table)
                        .satisfiesAnyOf(
                                said -> assertThat(said).isEqualTo("0 rows"),
                                said -> assertThat(said).matches("(Belief First alone|A compiled plan) .*"),
                                said -> assertThat(said).contains("append-only"));
            }
        }
        claims.assertAll();
        assertThat(Program.member(superuser, OWNER)
                        .tries("update brands set house_style = 'loud' where organization_id = '%s'", HOME))
                .isEqualTo("20 rows");
        assertThat(Program.member(superuser, VIEWER).tries("insert into brands (name, slug) values ('Mine', 'mine')"))
                .contains("row-level security");
        assertThat(Program.member(superuser, OTHER)
                        .tries("insert into brands (name, slug, organization_id) values ('Mine', 'mine', '%s')", HOME))
                .contains("row-level security");
        assertThat(Program.member(superuser, OTHER)
                        .tries("delete from ad_brief_templates where organization_id is null"))
                .isEqualTo("0 rows");
    }

    @Test
    void areNamedByTheCheckAndDroppedWhenSomebodySaysSo() {
        assertThat(check("--check"))
                .contains("The policy “Anybody reads brands” on brands lets every member have every row");
        adopt();
        assertThat(check("--check")).contains("Everything is in place.", "“Anybody reads brands”");

        assertThat(check("--drop-open-policies")).contains("Dropped the policy “Anybody reads brands” on brands.");

        assertThat(check("--check")).doesNotContain("Anybody reads brands");
        assertThat(check("--drop-open-policies")).contains("No policy of others is open.");
    }

    @Test
    void stopAStartWhereNothingHoldsThemBack() {
        adopt();
        assertThat(missing()).isEmpty();
        superuser.sql("""
                do $$ declare name text; begin
                    for name in select polname from pg_policy where polrelid = 'brands'::regclass and not polpermissive loop
                        execute format('drop policy %I on brands', name);
                    end loop;
                end $$
                """).update();
        assertThat(Program.member(superuser, OTHER).tries("select * from brands where organization_id = '%s'", HOME))
                .isEqualTo("20 rows");

        assertThat(missing()).singleElement().satisfies(lack -> {
            assertThat(lack.sentence())
                    .isEqualTo(
                            "The policy “Anybody reads brands” on brands shows or changes other organizations’ rows.");
            assertThat(lack.mend()).isEqualTo("drop policy \"Anybody reads brands\" on public.brands;");
        });
    }

    private void adopt() {
        Migrations.of(field.database(HOME), HOME).migrate();
    }

    private List<Shortcoming> missing() {
        return new Requirements(field.database(HOME), HOME).missing();
    }

    private void openEverything() {
        superuser.sql("""
                do $$ declare named name; begin
                    for named in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
                        execute format('create policy "Everybody does everything" on %I using (true) with check (true)', named);
                        execute format('grant all on %I to anon, authenticated', named);
                    end loop;
                end $$
                """).update();
    }

    private String check(String task) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var arguments = field.arguments(HOME);
        if (task.equals("--check")) {
            DatabaseCheck.run(out, arguments);
        } else {
            DatabaseCheck.dropOpenPolicies(out, arguments);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
