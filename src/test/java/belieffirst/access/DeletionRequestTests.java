package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.Attack;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The request that an organization be deleted: who may ask, when, and for which one. */
@EachHome(OrganizationDeletions.class)
@ProductTest
class DeletionRequestTests {

    private static final String PATH = "/settings/organization/data";
    private static final String ASK = "insert into organization_deletions (due_at) values (now() + interval '3 days')";
    private static final String REFUSED = "42501";
    private static final String CHECKED = "23514";

    private final MockMvcTester client;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JdbcClient superuser;
    private final Attack attack;
    private final Team team;
    private final Team others;

    DeletionRequestTests(
            MockMvcTester client, People people, JdbcClient jdbc, TransactionOperations transactions, DataFolder folder)
            throws IOException {
        this.client = client;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.superuser = Superuser.of(folder.resolve(""));
        this.attack = new Attack(jdbc, transactions);
        this.team = people.newOrganization();
        this.others = people.newOrganization();
    }

    @Test
    void isAskedForByAnOwnerWhoTypesTheNameAndTakenBackByAny() {
        var owner = new Visitor(client, team.owner());
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
        for (var member : List.of(team.admin(), team.member(), team.viewer())) {
            assertThat(change(member, ASK)).isEqualTo(REFUSED);
        }
        assertThat(change(team.owner(), "insert into organization_deletions (due_at) values (now())"))
                .isEqualTo(CHECKED);
        assertThat(
                        change(
                                team.owner(),
                                "insert into organization_deletions (asked_at, due_at) values (now() - interval '9 days', now())"))
                .isEqualTo(CHECKED);
        assertThat(change(
                        team.owner(),
                        "insert into organization_deletions (organization_id, due_at) values (?, now() + interval '3 days')",
                        others.organization()))
                .isEqualTo(REFUSED);
        ask(ASK);
        assertThat(change(team.owner(), "update organization_deletions set due_at = now()"))
                .isEqualTo(REFUSED);
        for (var call : List.of(
                "select app.next_deletion()",
                "select app.delete_due_organization(app.organization())",
                "select * from app.pending_deletions()",
                "select * from app.adopted_organizations")) {
            assertThat(people.as(team.owner(), () -> attack.look(call))).isEqualTo(REFUSED);
        }
    }

    @Test
    void namesWhoeverAskedAndNobodyElse() {
        ask(
                "insert into organization_deletions (asked_by, tried_at, due_at) values ('%s', 'infinity', now() + interval '3 days')"
                        .formatted(team.viewer().account()));

        assertThat(superuser
                        .sql(
                                "select asked_by from organization_deletions where organization_id = ? and tried_at is null")
                        .param(team.organization())
                        .query(UUID.class)
                        .single())
                .isEqualTo(team.owner().account());
    }

    @Test
    void isNotOfferedForAnOrganizationThatWasThereBefore() {
        superuser
                .sql("insert into app.adopted_organizations values (?)")
                .param(team.organization())
                .update();
        var owner = new Visitor(client, team.owner());

        assertThat(Visitor.text(owner.get(PATH)))
                .contains("was here before Belief First")
                .doesNotContain("Type its name");
        assertThat(owner.post(PATH + "/deletion", "name", name()).getResponse().getStatus())
                .isEqualTo(409);
        assertThat(change(team.owner(), ASK)).isEqualTo(REFUSED);
    }

    private String name() {
        return "Organization of " + team.owner().email();
    }

    private void ask(String sql) {
        people.as(
                team.owner(),
                () -> transactions.<Integer>execute(_ -> jdbc.sql(sql).update()));
    }

    private String change(Member member, String sql, Object... parameters) {
        return people.as(member, () -> attack.change(sql, parameters));
    }
}
