package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.access.MemberLists;
import belieffirst.access.token.ApiTokenLists;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members, tokens and the audit log, as programs of owners and admins manage them. */
@EachHome({ApiTokenLists.class, MemberLists.class})
@ProductTest
class OrganizationApiTests {

    private final People people;
    private final Server server;
    private final ApiTokens tokens;
    private final JdbcClient superuser;
    private final Team team;
    private final Api api;

    OrganizationApiTests(People people, Server server, ApiTokens tokens, DataFolder folder) throws IOException {
        this.people = people;
        this.server = server;
        this.tokens = tokens;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.api = server.api(people.token(team.admin()));
    }

    @Test
    void isClosedToWhoeverManagesNothing() {
        for (var somebody : List.of(team.member(), team.viewer())) {
            var closed = server.api(people.token(somebody));
            for (var path : List.of("/api/members", "/api/tokens", "/api/audit-log")) {
                assertThat(code(closed.get(path))).isEqualTo("403 forbidden");
            }
        }
        var narrow = server.api(people.token(team.owner(), Scope.WORKING));
        assertThat(code(narrow.get("/api/members"))).isEqualTo("403 scope_missing");
    }

    @Test
    void listsMembersByCursor() {
        var first = Api.json(api.get("/api/members?limit=3"));
        var second = Api.json(api.get(
                "/api/members?limit=3&cursor=" + first.path("next_cursor").asString()));

        assertThat(first.path("data")).hasSize(3);
        assertThat(second.path("data")).hasSize(1);
        assertThat(Api.json(api.get(member(team.owner()))).path("email").asString())
                .isEqualTo(team.owner().email());
        assertThat(api.get("/api/members/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void changesARoleThatWasRead() {
        var path = member(team.viewer());

        assertThat(api.send("PATCH", path, "{\"role\": \"member\"}").statusCode())
                .isEqualTo(428);
        assertThat(api.send("PATCH", path, "{\"role\": \"member\"}", "If-Match", "\"admin\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.send("PATCH", path, "{\"role\": \"chief\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(422);
        var changed = api.send("PATCH", path, "{\"role\": \"member\"}", "If-Match", "\"viewer\"");
        assertThat(Api.json(changed).path("role").asString()).isEqualTo("member");
        assertThat(code(api.send("PATCH", member(team.owner()), "{\"role\": \"viewer\"}", "If-Match", "*")))
                .isEqualTo("403 forbidden");
        assertThat(api.send("DELETE", path, "", "If-Match", "\"member\"").statusCode())
                .isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAnOwner() {
        var owner = server.api(people.token(team.owner()));

        assertThat(code(owner.send("DELETE", member(team.owner()), "", "If-Match", "*")))
                .isEqualTo("409 last_owner");
    }

    @Test
    void makesATokenThatWorksAndIsRevoked() {
        var made = make(api, "plans:read", in(20));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        var secret = Api.json(made).path("token").asString();
        var place = made.headers().firstValue("Location").orElseThrow();
        var client = server.api(secret);

        assertThat(client.get("/api/plans").statusCode()).isEqualTo(200);
        assertThat(api.get(place).body()).doesNotContain(secret).contains("\"active\"");
        assertThat(api.get("/api/tokens").body()).doesNotContain(secret);
        assertThat(api.send("DELETE", place, "").statusCode()).isEqualTo(428);
        assertThat(api.send("DELETE", place, "", "If-Match", "\"revoked\"").statusCode())
                .isEqualTo(412);
        assertThat(api.send("DELETE", place, "", "If-Match", "\"active\"").statusCode())
                .isEqualTo(204);
        assertThat(client.get("/api/plans").statusCode()).isEqualTo(401);
        assertThat(Api.json(api.get(place)).path("state").asString()).isEqualTo("revoked");
    }

    @Test
    void makesNoTokenBeyondTheOneThatMakesIt() {
        var narrow = server.api(people.token(team.admin(), List.of(Scope.PLANS_READ, Scope.ORGANIZATION_MANAGE)));
        var parent = Api.json(make(api, "organization:manage", in(2)));
        var shortLived = server.api(parent.path("token").asString());

        assertThat(make(narrow, "plans:read", in(20)).statusCode()).isEqualTo(201);
        assertThat(code(make(narrow, "plans:write", in(20)))).isEqualTo("403 forbidden");
        assertThat(code(make(api, "plans:read", in(24 * 30)))).isEqualTo("403 forbidden");
        assertThat(code(make(shortLived, "organization:manage", in(3)))).isEqualTo("403 forbidden");
        assertThat(make(shortLived, "organization:manage", in(1)).statusCode()).isEqualTo(201);
        assertThat(make(api, "everything", in(1)).statusCode()).isEqualTo(422);
        assertThat(make(api, "plans:read", in(-1)).statusCode()).isEqualTo(422);
        assertThat(api.post("/api/tokens", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void letsNoMemberMakeATokenThatManages() {
        for (var somebody : List.of(team.member(), team.viewer())) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            people.as(somebody, () -> tokens.make("Mine", List.of(Scope.ORGANIZATION_MANAGE), in(1))));
        }
    }

    @Test
    void makesTheNextTokenOfANameBeforeTheOneBeforeIsRevoked() {
        var body = "{\"name\": \"CI\", \"scopes\": [\"plans:read\"], \"expires_at\": \"%s\"}".formatted(in(2));

        assertThat(api.post("/api/tokens", body).statusCode()).isEqualTo(201);
        assertThat(api.post("/api/tokens", body).statusCode()).isEqualTo(201);
    }

    @Test
    void keepsNoSecretForARepeatedRequest() {
        var body = "{\"name\": \"CI\", \"scopes\": [\"plans:read\"], \"expires_at\": \"%s\"}".formatted(in(2));
        var made = Api.json(api.post("/api/tokens", body, "Idempotency-Key", "a"));

        assertThat(code(api.post("/api/tokens", body, "Idempotency-Key", "a"))).isEqualTo("409 answer_was_secret");
        assertThat(Superuser.rowsOf(team.organization(), superuser))
                .doesNotContain(made.path("token").asString());
        assertThat(Api.json(api.get("/api/tokens"))
                        .path("data")
                        .valueStream()
                        .filter(token -> token.path("name").asString().equals("CI")))
                .hasSize(1);
    }

    @Test
    void readsTheAuditLogByCursorAndFilter() {
        api.send("PATCH", member(team.viewer()), "{\"role\": \"member\"}", "If-Match", "*");

        var all = Api.json(api.get("/api/audit-log?limit=1"));
        var about = Api.json(api.get("/api/audit-log?subject=member&from=2020-01-01"));

        assertThat(all.path("has_more").asBoolean()).isTrue();
        assertThat(about.at("/data/0/actor/via").asString()).isEqualTo("token");
        assertThat(about.at("/data/0/changes").toString()).contains("viewer", "member");
        assertThat(Api.json(api.get("/api/audit-log?to=2020-01-01")).path("data"))
                .isEmpty();
        for (var wrong : List.of("from=x", "from=%2B999999999-01-01", "subject_id=x", "actor_id=x", "subject=%00")) {
            assertThat(api.get("/api/audit-log?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    private static HttpResponse<String> make(Api client, String scope, Instant expires) {
        return client.post(
                "/api/tokens",
                "{\"name\": \"CI\", \"scopes\": [\"%s\"], \"expires_at\": \"%s\"}".formatted(scope, expires));
    }

    private static Instant in(int hours) {
        return Clock.systemUTC().instant().plus(Duration.ofHours(hours));
    }

    private static String member(Member member) {
        return "/api/members/" + member.account();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }
}
