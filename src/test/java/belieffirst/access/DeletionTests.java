package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The deletion of an organization, which has a row in every table. */
@EachHome(OrganizationDeletions.class)
@ProductTest
class DeletionTests {

    private static final String PATH = "/settings/organization/data";

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
        assertThat(jdbc.sql("select app.delete_due_organization()")
                        .query(UUID.class)
                        .optional())
                .isEmpty();

        assertThat(rows(team.organization())).isEqualTo(rows);
    }

    @Test
    void isAskedForByAnOwnerWhoTypesTheNameAndTakenBackByAny() {
        var owner = new Visitor(client, team.owner());
        owner.post(PATH + "/deletion/take-back");
        assertThat(owner.post(PATH + "/deletion", "name", "Some other")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(new Visitor(client, team.admin())
                        .post(PATH + "/deletion", "name", name())
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(Visitor.text(new Visitor(client, team.viewer()).get("/plans")))
                .doesNotContain("will be deleted");

        assertThat(owner.post(PATH + "/deletion", "name", name()).getResponse().getStatus())
                .isEqualTo(303);
        assertThat(Visitor.text(new Visitor(client, team.viewer()).get("/plans")))
                .contains("will be deleted on");
        assertThat(Visitor.text(new Visitor(client, others.viewer()).get("/settings/organization")))
                .doesNotContain(name());
        assertThat(Visitor.text(new Visitor(client, team.member()).get(PATH))).doesNotContain("Keep the organization");

        var second = new Visitor(client, people.join(team.organization(), "owner"));
        second.post(PATH + "/deletion/take-back");
        assertThat(Visitor.text(new Visitor(client, team.viewer()).get("/plans")))
                .doesNotContain("will be deleted");
    }

    @Test
    void refusesWhoeverWouldHaveItSoonerOrElsewhere() {
        as(team.owner(), "delete from organization_deletions");
        for (var member : List.of(team.admin(), team.member(), team.viewer())) {
            assertThatThrownBy(() -> as(
                            member, "insert into organization_deletions (due_at) values (now() + interval '3 days')"))
                    .isInstanceOf(DataAccessException.class);
        }
        for (var sooner : List.of(
                "insert into organization_deletions (due_at) values (now())",
                "insert into organization_deletions (asked_at, due_at) values (now() - interval '9 days', now())",
                "insert into organization_deletions (organization_id, due_at) values ('%s', now() + interval '3 days')"
                        .formatted(others.organization()))) {
            assertThatThrownBy(() -> as(team.owner(), sooner)).isInstanceOf(DataAccessException.class);
        }
        as(team.owner(), "insert into organization_deletions (due_at) values (now() + interval '3 days')");
        assertThatThrownBy(() -> as(team.owner(), "update organization_deletions set due_at = now()"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(team.owner(), "select app.delete_due_organization()::text"))
                .isInstanceOf(DataAccessException.class);
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
                        update organization_deletions set asked_at = now() - interval '2 days', due_at = now() - interval '1 minute'
                         where organization_id = ?""").param(team.organization()).update();
    }

    private String name() {
        return "Organization of " + team.owner().email();
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
