package belieffirst.database.principal;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.Attack;
import belieffirst.database.Catalogue;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Attacks on every table that the catalogue knows. */
@EachHome
@ProductTest
class RowSecurityTests {

    private static final String REFUSED = "42501";
    private static final String DANGLING = "23503";
    private static final String ALLOWED = "P0001";
    private static final String NONE = "0 rows";
    /** Tables whose rows come by other ways than our insert, or with columns that we may not name. */
    private static final List<String> NOT_WRITTEN_WHOLE = List.of("""
            organizations user_organizations invitations api_tokens audit_log belief_suggestion_settings
            belief_verdict_settings belief_goal_settings belief_sign_in_settings meta_connections
            organization_deletions webhook_endpoints webhook_deliveries belief_plan_shares plan_views
            """.strip().split("\\s+", -1));

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Catalogue catalogue;
    private final Attack attack;

    private Team team;
    private Team others;

    RowSecurityTests(People people, JdbcClient jdbc, TransactionOperations transactions, DataFolder folder)
            throws IOException {
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = new Catalogue(Superuser.of(folder.resolve("")));
        this.attack = new Attack(jdbc, transactions);
        this.team = people.newOrganization();
        this.others = people.newOrganization();
    }

    @BeforeEach
    void fillEveryTable() throws IOException {
        var script = new ClassPathResource("database/one-row-each.sql").getContentAsString(StandardCharsets.UTF_8);
        for (var owner : List.of(team.owner(), others.owner())) {
            people.as(
                    owner,
                    () -> transactions.<Integer>execute(_ -> jdbc.sql(script).update()));
        }
        assertThat(catalogue.tables())
                .allSatisfy(table -> assertThat(catalogue.rows(table, team.organization()))
                        .as("one-row-each.sql fills " + table)
                        .isNotEmpty());
    }

    @Test
    void showsEverybodyOfAnOrganizationItsRows() {
        check((table, claims) -> {
            for (var member : List.of(team.owner(), team.admin(), team.member(), team.viewer())) {
                var own = table.matches("api_tokens|invitations|webhook_.*")
                        ? member.role().matches("member|viewer")
                        : table.equals("plan_views") && !member.equals(team.owner());
                claims.assertThat(as(member, () -> look(table)))
                        .as("%s for a %s", table, member.role())
                        .matches(own ? NONE : "[1-9]\\d* rows");
            }
        });
    }

    @Test
    void hidesEveryRowFromAnotherOrganization() {
        check((table, claims) -> {
            claims.assertThat(as(others.owner(), () -> look(table))).as(table).isEqualTo(NONE);
            claims.assertThat(as(others.owner(), () -> update(table))).as(table).isIn(NONE, REFUSED);
            claims.assertThat(as(others.owner(), () -> delete(table))).as(table).isIn(NONE, REFUSED);
            claims.assertThat(as(others.owner(), () -> insert(table))).as(table).isIn(REFUSED, DANGLING);
        });
    }

    @Test
    void letsAMemberWriteWhatAViewerMayOnlyRead() {
        check((table, claims) -> {
            claims.assertThat(as(team.viewer(), () -> update(table))).as(table).isIn(NONE, REFUSED);
            claims.assertThat(as(team.viewer(), () -> delete(table))).as(table).isIn(NONE, REFUSED);
            claims.assertThat(as(team.viewer(), () -> insert(table))).as(table).isIn(REFUSED, DANGLING);
            if (!NOT_WRITTEN_WHOLE.contains(table)) {
                claims.assertThat(as(team.member(), () -> insert(table)))
                        .as(table)
                        .isNotEqualTo(REFUSED);
            }
        });
    }

    @Test
    void refusesEverythingToNobody() {
        check((table, claims) -> {
            claims.assertThat(look(table)).as(table).isEqualTo(REFUSED);
            claims.assertThat(update(table)).as(table).isEqualTo(REFUSED);
            claims.assertThat(delete(table)).as(table).isEqualTo(REFUSED);
            claims.assertThat(insert(table)).as(table).isEqualTo(REFUSED);
        });
    }

    @Test
    void refusesEverythingOutsideATransaction() {
        var outside = new Attack(jdbc, TransactionOperations.withoutTransaction());
        check((table, claims) -> {
            claims.assertThat(as(team.owner(), () -> outside.look("select from " + table)))
                    .as(table)
                    .isEqualTo(REFUSED);
            claims.assertThat(as(team.owner(), () -> outside.change("delete from " + table)))
                    .as(table)
                    .isEqualTo(REFUSED);
        });
    }

    @Test
    void showsNothingToAPersonWithoutAnOrganization() {
        var stranger = new Member(UUID.randomUUID(), "", team.organization(), "owner");
        check((table, claims) -> {
            claims.assertThat(as(stranger, () -> look(table))).as(table).isEqualTo(NONE);
            claims.assertThat(as(stranger, () -> delete(table))).as(table).isIn(NONE, REFUSED);
            claims.assertThat(as(stranger, () -> insert(table))).as(table).isIn(REFUSED, DANGLING);
        });
    }

    @Test
    void movesNoRowToAnotherOrganizationOfTheSamePerson() {
        people.seat(team.owner().account(), others.organization(), "owner");
        check((table, claims) -> claims.assertThat(as(
                        team.owner(),
                        () -> attack.change(
                                "update %1$s set %2$s = ? where %2$s = ?".formatted(table, Catalogue.owner(table)),
                                others.organization(),
                                team.organization())))
                .as(table)
                .isEqualTo(REFUSED));
    }

    @Test
    void refersToNoRowOfAnotherOrganization() {
        var claims = new SoftAssertions();
        for (var key : catalogue.keysWithinATenant()) {
            claims.assertThat(pointAtTheOthers(key)).as(key.name()).isEqualTo(DANGLING);
        }
        claims.assertAll();
    }

    @Test
    void refersToNoTemplateThatTheWriterCannotSee() {
        var theirs = catalogue.template(others.organization());

        assertThat(as(team.owner(), () -> attack.change("update belief_plan_templates set template_id = ?", theirs)))
                .isEqualTo(DANGLING);
        assertThat(as(team.owner(), () -> attack.change("""
                                insert into belief_plan_ads (plan_id, number, code, angle_id, template_id, copy)
                                select plan_id, 2, 'WP2A2', angle_id, ?, 2 from belief_plan_ads
                                """, theirs))).isEqualTo(DANGLING);
    }

    @Test
    void keepsWhatWasRecordedEvenFromTheDatabasesOwner() {
        for (var table : List.of("belief_plan_compilations", "belief_plan_ads")) {
            assertThat(catalogue.tries("delete from " + table)).isEqualTo(REFUSED);
            assertThat(catalogue.tries("update %s set number = number + 1".formatted(table)))
                    .isEqualTo(REFUSED);
            assertThat(catalogue.tries(
                            "alter table %1$s disable trigger user; update %1$s set number = number + 5000000"
                                    .formatted(table)))
                    .isEqualTo(ALLOWED);
        }
    }

    private void check(BiConsumer<String, SoftAssertions> claim) {
        var claims = new SoftAssertions();
        catalogue.tables().forEach(table -> claim.accept(table, claims));
        claims.assertAll();
    }

    private String as(Member member, Supplier<String> work) {
        return people.as(member, work);
    }

    private String look(String table) {
        return attack.look("select from %s where %s = ?".formatted(table, Catalogue.owner(table)), team.organization());
    }

    private String update(String table) {
        return attack.change(
                "update %1$s set %2$s = %2$s where %2$s = ?".formatted(table, Catalogue.owner(table)),
                team.organization());
    }

    private String delete(String table) {
        return attack.change(
                "delete from %s where %s = ?".formatted(table, Catalogue.owner(table)), team.organization());
    }

    private String insert(String table) {
        return attack.change(
                "insert into %1$s select * from jsonb_populate_record(null::%1$s, ?::jsonb)".formatted(table),
                catalogue.rows(table, team.organization()).getFirst());
    }

    private String pointAtTheOthers(Catalogue.Key key) {
        return catalogue.tries("""
                %6$s;
                update %1$s set (%2$s) = (select %2$s from %1$s
                                           where organization_id = '%4$s' and (%3$s) is not null limit 1)
                 where organization_id = '%5$s' and (%3$s) is not null
                """.formatted(
                key.table(),
                String.join(", ", key.columns()),
                String.join(
                        " || ",
                        key.columns().stream().map(column -> column + "::text").toList()),
                others.organization(),
                team.organization(),
                key.alone() ? "null" : "alter table %s disable trigger user".formatted(key.table())));
    }
}
