package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rights of somebody else's client by plain SQL, as role authenticated with a member's own claims. */
@EachHome
@ProductTest
class GuardTests {

    private static final String REFUSED = "42501";
    private static final String CHANGED = "P0001";

    private final People people;
    private final JdbcClient superuser;
    private final Attack product;
    private final Team team;
    private final Groundwork ground;
    private final UUID draft;
    private final UUID ready;

    GuardTests(People people, Bench bench, JdbcClient jdbc, TransactionOperations transactions, DataFolder folder)
            throws IOException {
        this.people = people;
        this.superuser = Superuser.of(folder.resolve(""));
        this.product = new Attack(jdbc, transactions);
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 3);
        this.draft = bench.draft(team.owner(), ground).plan().id().value();
        var compiled = bench.draft(team.owner(), ground).plan();
        bench.compile(team.owner(), compiled.id());
        this.ready = compiled.id().value();
    }

    @Test
    void letsAnOrdinaryClientPlanAndKeepTheLibrary() {
        assertThat(client("update belief_plans set name = 'Mine' where id = '%s'", draft))
                .isEqualTo(CHANGED);
        assertThat(client("update belief_plans set ads_per_angle = 5 where id = '%s'", draft))
                .isEqualTo(CHANGED);
        assertThat(client("delete from belief_plan_angles where plan_id = '%s'", draft))
                .isEqualTo(CHANGED);
        assertThat(client("update belief_angles set source = 'ai_generated' where jtbd_framed_id = '%s'", ground.job()))
                .isEqualTo(CHANGED);
        assertThat(client("insert into brands (name, slug) values ('Mine', '%s')", UUID.randomUUID()))
                .isEqualTo(CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "running", "completed"})
    void setsNoStatusPastItsOrder(String status) {
        assertThat(client(
                        "update belief_plans set status = '%s', compilation_number = 1 where id = '%s'", status, draft))
                .isEqualTo(REFUSED);
        assertThat(client("""
                insert into belief_plans (key, name, brand_id, product_id, persona_id, jtbd_framed_id, status, compilation_number)
                select 'X-999', name, brand_id, product_id, persona_id, jtbd_framed_id, '%s', 1
                  from belief_plans where id = '%s'""", status, draft)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update belief_plans set status = 'draft', compilation_number = null where id = '%s'",
                "update belief_plans set status = 'running' where id = '%s'",
                "update belief_plans set ads_per_angle = 50 where id = '%s'",
                "update belief_plans set compiled_payload = '{}' where id = '%s'",
                "update belief_plans set waivers = '{\"few_ads\": \"so what\"}' where id = '%s'",
                "update belief_plans set key = 'WP-777' where id = '%s'",
                "delete from belief_plan_angles where plan_id = '%s'",
                "update belief_plan_templates set display_order = 9 where plan_id = '%s'",
            })
    void leavesACompiledPlanAsItIs(String sql) {
        assertThat(client(sql, ready)).isEqualTo(REFUSED);
    }

    @Test
    void writesNoCompilationNoAdNoRunAndNoVerdict() {
        assertThat(client("""
                insert into belief_plan_compilations (plan_id, number, digest, payload, compiled_at)
                values ('%s', 9, 'sha256:' || repeat('0', 64), '{}', now())""", draft)).isEqualTo(REFUSED);
        assertThat(client(
                        """
                insert into belief_plan_ads (plan_id, number, code, angle_id, template_id, copy)
                values ('%s', 99, 'WP~9~99', '%s', '%s', 9)""",
                        draft, ground.angles().getFirst(), ground.templates().getFirst()))
                .isEqualTo(REFUSED);
        assertThat(client("insert into belief_plan_runs (plan_id, phase_id) values ('%s', 1)", ready))
                .isEqualTo(REFUSED);
        assertThat(client("""
                insert into belief_verdicts (plan_id, angle_id, as_of, verdict, read_outs, inputs_digest, engine_version)
                values ('%s', '%s', current_date, 'promote', '{}', 'x', '1')""", ready, ground.angles().getFirst())).isEqualTo(REFUSED);
    }

    @Test
    void saysNothingOfWhatBecameOfAnAngle() {
        assertThat(client("update belief_angles set status = 'winner' where jtbd_framed_id = '%s'", ground.job()))
                .isEqualTo(REFUSED);
        assertThat(client("""
                insert into belief_angles (jtbd_framed_id, name, belief_statement, status)
                values ('%s', 'Mine', 'It works.', 'winner')""", ground.job())).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_log (organization_id, via, action, subject, changes_status, waives) values (app.organization(), 'person', 'added', 'plan', false, false)",
                "update audit_log set actor_name = 'Nobody'",
                "delete from audit_log",
                "truncate audit_log",
                "insert into user_organizations (user_id, organization_id, role) values (gen_random_uuid(), app.organization(), 'owner')",
                "update user_organizations set role = 'viewer'",
                "delete from user_organizations",
                "insert into organizations (name) values ('Mine')",
                "update organizations set owner_user_id = auth.uid()",
                "update invitations set accepted_at = now()",
                "update invitations set role = 'owner'",
                "delete from invitations",
                "select token_hash from api_tokens",
                "select token_hash from invitations",
                "update api_tokens set scopes = '{plans:write}'",
                "update api_tokens set expires_at = 'infinity'",
                "delete from api_tokens",
                "select * from app.accounts",
                "select app.seat_member(app.organization(), gen_random_uuid(), 'owner')",
                "select app.accept_invitation('x', auth.uid())",
                "select * from app.account_by_email('owner@example.com')",
                "select app.set_password(auth.uid(), 'x')",
            })
    void touchesNothingOfAccess(String sql) {
        assertThat(client(sql)).isEqualTo(REFUSED);
    }

    @Test
    void movesNoRowToAnotherOrganizationOfTheSamePerson() {
        var elsewhere = people.newOrganization().organization();
        people.seat(team.owner().account(), elsewhere, "owner");

        assertThat(client("update brands set organization_id = '%s' where id = '%s'", elsewhere, ground.brand()))
                .isEqualTo(REFUSED);
        assertThat(client("update belief_plans set organization_id = '%s' where id = '%s'", elsewhere, draft))
                .isEqualTo(REFUSED);
        assertThat(client(
                        "update ad_brief_templates set organization_id = null, brand_id = null where id = '%s'",
                        ground.templates().getFirst()))
                .isEqualTo(REFUSED);
    }

    @Test
    void keepsTheProductItselfInOrder() {
        assertThat(people.as(
                        team.owner(),
                        () -> product.change("update belief_plans set status = 'completed' where id = ?", ready)))
                .isEqualTo(REFUSED);
        assertThat(people.as(
                        team.owner(),
                        () -> product.change(
                                "update belief_plans set status = 'ready', compilation_number = 7 where id = ?",
                                draft)))
                .isEqualTo(REFUSED);
        assertThat(people.as(
                        team.owner(),
                        () -> product.change("update belief_plans set ads_per_angle = 9 where id = ?", ready)))
                .isEqualTo(REFUSED);
    }

    /** Runs it as PostgREST would for the team's owner, takes it back, and answers how it went in an SQL state. */
    private String client(String sql, Object... values) {
        var attempt = sql.startsWith("select") ? sql.replaceFirst("select", "perform") : sql;
        try {
            superuser
                    .sql("""
                            do $$
                            declare
                                many integer;
                            begin
                                perform set_config('request.jwt.claims', '{"sub": "%s", "role": "authenticated", "organization_id": "%s"}', true);
                                perform set_config('role', 'authenticated', true);
                                %s;
                                get diagnostics many = row_count;
                                raise exception '%% rows', many using errcode = case when many > 0 then 'P0001' else '02000' end;
                            end $$
                            """.formatted(team.owner().account(), team.organization(), attempt.formatted(values)))
                    .update();
            return "done";
        } catch (DataAccessException fault) {
            return Attack.state(fault);
        }
    }
}
