package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.ApiToken;
import belieffirst.access.token.ApiTokens;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Goes through every cell of the table of permissions twice: by the pages, and past them by the database alone. */
@EachHome
@ProductTest
class PermissionTests {

    private final MockMvcTester client;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ApiTokens tokens;
    private final Team team;

    PermissionTests(
            MockMvcTester client,
            People people,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ApiTokens tokens) {
        this.client = client;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tokens = tokens;
        this.team = people.newOrganization();
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Permission.values())
                .flatMap(permission -> Arrays.stream(Role.values()).map(role -> Arguments.of(permission, role)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void holdsOnThePages(Permission permission, Role role) {
        var visitor = new Visitor(client, people.join(team.organization(), role.word()));

        assertThat(doneOnAPage(permission, visitor)).isEqualTo(permission.has(role));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void holdsInTheDatabase(Permission permission, Role role) {
        var member = people.join(team.organization(), role.word());

        assertThat(doneInTheDatabase(permission, member)).isEqualTo(permission.has(role));
    }

    private boolean doneOnAPage(Permission permission, Visitor visitor) {
        var members = "/settings/members/";
        var other = people.join(team.organization(), "member").account();
        return switch (permission) {
            case READ -> ok(visitor, "/plans") && ok(visitor, "/settings/members") && ok(visitor, "/audit");
            case LEAVE -> done(visitor, members + "leave");
            case PLAN -> done(visitor, "/library/brands", "name", "Ours " + UUID.randomUUID());
            case MAKE_READING_TOKENS -> madeToken(visitor, "plans:read");
            case MAKE_TOKENS -> madeToken(visitor, "plans:write");
            case SEE_ALL_TOKENS -> done(visitor, "/settings/tokens/%s/revoke".formatted(someToken()));
            case RENAME -> done(visitor, "/settings/organization", "name", "Renamed");
            case SET_IDEAS ->
                done(visitor, "/settings/ai", "model", "claude-opus-4-5", "effort", "", "seconds", 60, "cap", "");
            case SET_META -> done(visitor, "/settings/meta", "accounts", "123456");
            case SET_WEBHOOKS ->
                done(visitor, "/settings/webhooks", "name", "x", "url", "https://hooks.example/", "events", "run.due");
            case SET_VERDICTS -> done(visitor, "/settings/thresholds", "applies", "by_themselves");
            case SET_GOALS -> done(visitor, "/settings/launch", "currency", "USD");
            case MANAGE_MEMBERS ->
                allOrNone(
                        done(visitor, members + "invitations", "email", someEmail(), "role", "admin"),
                        done(visitor, "%s%s/role".formatted(members, other), "role", "viewer"),
                        done(visitor, "%s%s/remove".formatted(members, other)));
            case MANAGE_OWNERS ->
                allOrNone(
                        done(visitor, members + "invitations", "email", someEmail(), "role", "owner"),
                        done(visitor, "%s%s/role".formatted(members, other), "role", "owner"));
            case DEMAND_SECOND_STEP -> done(visitor, "/settings/organization/sign-in", "owners_need_second_step", "no");
            case DELETE_ORGANIZATION ->
                allOrNone(
                        done(visitor, "/settings/organization/data/deletion", "name", name()),
                        done(visitor, "/settings/organization/data/deletion/take-back"),
                        done(visitor, "/settings/organization/export"));
        };
    }

    private boolean doneInTheDatabase(Permission permission, Member member) {
        var other = people.join(team.organization(), "member").account();
        return switch (permission) {
            case READ ->
                counted(
                        member,
                        "select count(*) from user_organizations where organization_id = ?",
                        team.organization());
            case LEAVE -> told(member, "select app.remove_member(?)", member.account());
            case PLAN -> changed(member, "insert into brands (name, slug) values (?, gen_random_uuid())", someEmail());
            case MAKE_READING_TOKENS -> insertedToken(member, "plans:read");
            case MAKE_TOKENS ->
                allOrNone(
                        insertedToken(member, "plans:write"),
                        insertedToken(member, "plans:read,plans:write"),
                        insertedToken(member, "plans:read,plans:read"),
                        insertedToken(member, "suggestions:run"));
            case SEE_ALL_TOKENS ->
                changed(
                        member,
                        "update api_tokens set revoked_at = now() where id = ?",
                        someToken().value());
            case RENAME -> changed(member, "update organizations set name = ?", "Renamed");
            case SET_IDEAS -> changed(member, """
                    insert into belief_suggestion_settings (model, timeout_seconds) values (?, 60)
                    on conflict (organization_id) do update set model = excluded.model""", "claude-opus-4-5");
            case SET_META -> changed(member, """
                    insert into meta_connections (account_ids) values (array[?])
                    on conflict (organization_id) do update set account_ids = excluded.account_ids""", "123456");
            case SET_WEBHOOKS -> changed(member, """
                    insert into webhook_endpoints (name, url, events, sealed_secret)
                    values ('x', ?, '{run.due}', 'x')""", "https://hooks.example/");
            case SET_VERDICTS -> changed(member, """
                    insert into belief_verdict_settings (applies_itself) values (?)
                    on conflict (organization_id) do update set applies_itself = excluded.applies_itself""", true);
            case SET_GOALS -> changed(member, """
                    insert into belief_goal_settings (currency) values (?)
                    on conflict (organization_id) do update set currency = excluded.currency""", "USD");
            case MANAGE_MEMBERS ->
                allOrNone(
                        invited(member, "admin"),
                        told(member, "select app.change_role(?, 'admin')", other),
                        told(member, "select app.remove_member(?)", other));
            case MANAGE_OWNERS ->
                allOrNone(invited(member, "owner"), told(member, "select app.change_role(?, 'owner')", other));
            case DEMAND_SECOND_STEP -> changed(member, """
                    insert into belief_sign_in_settings (owners_need_second_step) values (?)
                    on conflict (organization_id) do update
                       set owners_need_second_step = excluded.owners_need_second_step""", false);
            case DELETE_ORGANIZATION ->
                changed(member, "insert into organization_deletions (due_at) values (now() + ?::interval)", "14 days");
        };
    }

    private String name() {
        return "Organization of " + team.owner().email();
    }

    private static boolean allOrNone(Boolean... deeds) {
        assertThat(Set.of(deeds[0])).containsAll(List.of(deeds));
        return deeds[0];
    }

    private static boolean ok(Visitor visitor, String path) {
        return visitor.get(path).getResponse().getStatus() == 200;
    }

    private static boolean done(Visitor visitor, String path, Object... fields) {
        var status = visitor.post(path, fields).getResponse().getStatus();
        assertThat(status).as(path).isIn(200, 303, 403, 404);
        return status < 400;
    }

    private static boolean madeToken(Visitor visitor, String scope) {
        return done(visitor, "/settings/tokens", "name", "Mine", "scopes", scope, "days", "1");
    }

    private boolean insertedToken(Member member, String scopes) {
        return changed(member, """
                insert into api_tokens (name, token_hash, hint, scopes, expires_at)
                values ('x', gen_random_uuid(), 'x', string_to_array(?, ','), now())""", scopes);
    }

    private boolean invited(Member member, String role) {
        return changed(
                member,
                "insert into invitations (email, role, token_hash, expires_at) values (gen_random_uuid() || '@example.com', ?, gen_random_uuid(), now())",
                role);
    }

    private boolean changed(Member member, String sql, Object parameter) {
        return tried(member, () -> jdbc.sql(sql).param(parameter).update() == 1);
    }

    private boolean counted(Member member, String sql, Object parameter) {
        return tried(
                member,
                () -> jdbc.sql(sql).param(parameter).query(Integer.class).single() > 0);
    }

    private boolean told(Member member, String sql, Object parameter) {
        return tried(
                member,
                () -> jdbc.sql(sql)
                        .param(parameter)
                        .query(String.class)
                        .single()
                        .equals("done"));
    }

    private boolean tried(Member member, BooleanSupplier deed) {
        try {
            return people.as(member, () -> transactions.<Boolean>execute(_ -> deed.getAsBoolean()));
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private Id<ApiToken> someToken() {
        people.token(team.owner());
        return people.as(team.owner(), () -> tokens.all().getFirst().id());
    }

    private static String someEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
