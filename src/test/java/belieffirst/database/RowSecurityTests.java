package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Attacks every table that the catalogue knows. */
@ProductTest
class RowSecurityTests {

    private static final String REFUSED = "42501";
    private static final String DANGLING = "23503";
    private static final String ALLOWED = "P0001";
    private static final String NONE = "0 rows";

    /** Tables whose rows come to be by other ways than an insert of ours, or with columns that we may not name. */
    private static final List<String> NOT_WRITTEN_WHOLE = List.of("organizations", "user_organizations", "api_tokens");

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JdbcClient superuser;
    private final Attack attack;

    private Team team;
    private Team others;

    RowSecurityTests(People people, JdbcClient jdbc, TransactionOperations transactions, DataFolder folder)
            throws IOException {
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.superuser = Superuser.of(folder.resolve(""));
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
        assertThat(tables())
                .allSatisfy(table -> assertThat(rows(table))
                        .as("one-row-each.sql fills " + table)
                        .isNotEmpty());
    }

    @Test
    void showsEverybodyOfAnOrganizationItsRows() {
        check((table, claims) -> {
            for (var member : List.of(team.owner(), team.admin(), team.member(), team.viewer())) {
                var own = table.equals("api_tokens") && member.role().matches("member|viewer");
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
                                "update %1$s set %2$s = ? where %2$s = ?".formatted(table, owner(table)),
                                others.organization(),
                                team.organization())))
                .as(table)
                .isEqualTo(REFUSED));
    }

    @Test
    void refersToNoRowOfAnotherOrganization() {
        var claims = new SoftAssertions();
        for (var key : keysWithinATenant()) {
            claims.assertThat(pointAtTheOthers(key)).as(key.name()).isEqualTo(DANGLING);
        }
        claims.assertAll();
    }

    @Test
    void refersToNoTemplateThatTheWriterCannotSee() {
        var theirs = superuser
                .sql("select id from ad_brief_templates where organization_id = ?")
                .param(others.organization())
                .query(UUID.class)
                .single();

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
            assertThat(superuserTries("delete from " + table)).isEqualTo(REFUSED);
            assertThat(superuserTries("update %s set number = number + 1".formatted(table)))
                    .isEqualTo(REFUSED);
            assertThat(superuserTries("alter table %1$s disable trigger user; delete from %1$s".formatted(table)))
                    .isEqualTo(ALLOWED);
        }
    }

    private void check(BiConsumer<String, SoftAssertions> claim) {
        var claims = new SoftAssertions();
        tables().forEach(table -> claim.accept(table, claims));
        claims.assertAll();
    }

    private String as(Member member, Supplier<String> work) {
        return people.as(member, work);
    }

    private String look(String table) {
        return attack.look("select from %s where %s = ?".formatted(table, owner(table)), team.organization());
    }

    private String update(String table) {
        return attack.change(
                "update %1$s set %2$s = %2$s where %2$s = ?".formatted(table, owner(table)), team.organization());
    }

    private String delete(String table) {
        return attack.change("delete from %s where %s = ?".formatted(table, owner(table)), team.organization());
    }

    /** Adds the team's own row once more. */
    private String insert(String table) {
        return attack.change(
                "insert into %1$s select * from jsonb_populate_record(null::%1$s, ?::jsonb)".formatted(table),
                rows(table).getFirst());
    }

    private String pointAtTheOthers(Key key) {
        return superuserTries("""
                alter table %1$s disable trigger user;
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
                team.organization()));
    }

    /** Tries statements and takes them back, by failing at the end if nothing else did. */
    private String superuserTries(String sql) {
        try {
            superuser
                    .sql("do $$ begin %s; raise exception 'allowed'; end $$".formatted(sql))
                    .update();
            return "done";
        } catch (DataAccessException fault) {
            return Attack.state(fault);
        }
    }

    private List<String> tables() {
        return texts(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
    }

    private List<String> rows(String table) {
        return texts("select to_jsonb(t)::text from %s t where %s = '%s'"
                .formatted(table, owner(table), team.organization()));
    }

    private List<Key> keysWithinATenant() {
        return superuser
                .sql("""
                        select conrelid::regclass::text as owner, conname,
                               (select string_agg(attname, ',') from pg_attribute
                                 where attrelid = conrelid and attnum = any (conkey)
                                   and attname <> 'organization_id') as columns
                          from pg_constraint
                         where contype = 'f' and connamespace = 'public'::regnamespace
                           and confrelid not in ('organizations'::regclass, 'ad_brief_templates'::regclass)
                        """)
                .query((row, _) -> new Key(
                        row.getString("owner"),
                        row.getString("conname"),
                        List.of(row.getString("columns").split(",", -1))))
                .list();
    }

    private List<String> texts(String query) {
        return superuser.sql(query).query((row, _) -> row.getString(1)).list();
    }

    private static String owner(String table) {
        return table.equals("organizations") ? "id" : "organization_id";
    }

    private record Key(String table, String name, List<String> columns) {}
}
