package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The deletion of an organization, which has a row in every table. */
@EachHome(OrganizationDeletions.class)
@ProductTest
class DeletionTests {

    private final MockMvcTester client;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DueDeletions due;
    private final JdbcClient superuser;
    private final Team team;
    private final Team others;

    DeletionTests(
            MockMvcTester client,
            People people,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DueDeletions due,
            DataFolder folder)
            throws IOException {
        this.client = client;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.due = due;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.others = people.newOrganization();
    }

    @BeforeEach
    void fillEveryTable() throws IOException {
        var script = new ClassPathResource("database/one-row-each.sql").getContentAsString(StandardCharsets.UTF_8);
        for (var owner : List.of(team.owner(), others.owner())) {
            as(owner, script);
            superuser
                    .sql("insert into app.meta_notices (organization_id) values (?)")
                    .param(owner.organization())
                    .update();
            superuser
                    .sql("""
                            insert into app.notifications (organization_id, account_id, kind, event, name)
                            values (?, ?, 'silence', 'a', 'a')""")
                    .param(owner.organization())
                    .param(owner.account())
                    .update();
        }
    }

    @Test
    void leavesNoRowOfItAndEveryRowOfOthers() {
        superuser
                .sql("update app.accounts set organization_id = ? where id = ?")
                .param(team.organization())
                .param(team.owner().account())
                .update();
        people.seat(team.viewer().account(), others.organization(), "viewer");
        var before = rows(others.organization());
        assertThat(rows(team.organization()).values()).as("rows of each table").noneMatch(count -> count == 0);
        makeDue();

        due.look();

        assertThat(rows(team.organization()).values()).containsOnly(0L);
        assertThat(organizations(team)).isZero();
        assertThat(rows(others.organization())).isEqualTo(before);
        assertThat(accounts()).isEqualTo(4);
        assertThat(new Visitor(client, team.owner())
                        .get("/organizations")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void happensOnlyWhenItIsDue() {
        var rows = rows(team.organization());

        due.look();
        assertThat(jdbc.sql("select app.delete_due_organization(?)")
                        .param(team.organization())
                        .query(Boolean.class)
                        .single())
                .isFalse();

        assertThat(rows(team.organization())).isEqualTo(rows);
    }

    @Test
    void cannotBeTakenBackOnceItIsDue() {
        makeDue();
        as(team.owner(), "delete from organization_deletions");

        due.look();

        assertThat(organizations(team)).isZero();
    }

    private void makeDue() {
        superuser.sql("""
                        update organization_deletions set asked_at = now() - interval '2 days', due_at = now() - interval '16 minutes'
                         where organization_id = ?""").param(team.organization()).update();
    }

    private void as(Member member, String sql) {
        people.as(member, () -> transactions.<Integer>execute(_ -> jdbc.sql(sql).update()));
    }

    /** Rows of an organization in every table that has a column for it. */
    private Map<String, Long> rows(UUID organization) {
        return superuser.sql("""
                        select c.oid::regclass::text from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
                         where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'p')
                           and not relispartition and c.relname not in ('accounts', 'plans_to_judge')
                        """).query(String.class).list().stream()
                .collect(Collectors.toMap(table -> table, table -> count(table, organization)));
    }

    private long count(String table, UUID organization) {
        return superuser
                .sql("select count(*) from %s where organization_id = ?".formatted(table))
                .param(organization)
                .query(Long.class)
                .single();
    }

    private int organizations(Team gone) {
        return superuser
                .sql("""
                        select (select count(*) from organizations where id = :id)
                             + (select count(*) from app.accounts where organization_id = :id)
                             + (select count(*) from app.plans_to_judge where organization_id = :id)""")
                .param("id", gone.organization())
                .query(Integer.class)
                .single();
    }

    private int accounts() {
        return superuser
                .sql("select count(*) from app.accounts where id in (:ids)")
                .param(
                        "ids",
                        List.of(
                                team.owner().account(),
                                team.admin().account(),
                                team.member().account(),
                                team.viewer().account()))
                .query(Integer.class)
                .single();
    }
}
