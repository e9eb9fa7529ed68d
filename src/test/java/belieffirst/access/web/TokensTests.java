package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class TokensTests {

    private static final Pattern TOKEN = Pattern.compile("bf_[0-9A-Za-z]{48}");
    private static final String ANYWHERE = "/api/nothing-here";

    private final MockMvcTester browser;
    private final Server server;
    private final People people;
    private final ApiTokens tokens;
    private final JdbcClient superuser;
    private final Team team;

    TokensTests(MockMvcTester browser, Server server, People people, ApiTokens tokens, DataFolder folder)
            throws IOException {
        this.browser = browser;
        this.server = server;
        this.people = people;
        this.tokens = tokens;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
    }

    @Test
    void showsATokenOnceAndKeepsItsFingerprint() {
        var made = browser.post()
                .uri("/settings/tokens")
                .with(team.member().browsing())
                .param("name", "Ad maker")
                .param("scopes", "plans:read", "runs:write")
                .param("days", "90")
                .exchange();
        var found = TOKEN.matcher(new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));

        assertThat(made).hasStatusOk();
        assertThat(found.find()).isTrue();
        assertThat(browser.get().uri("/settings/tokens").with(team.member().browsing()))
                .bodyText()
                .contains("Ad maker")
                .doesNotContain(found.group());
        assertThat(superuser
                        .sql("select count(*) from api_tokens t where to_jsonb(t)::text like '%' || ? || '%'")
                        .param(found.group().substring(3))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(server.api(found.group()).get(ANYWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesATokenWithoutANameAScopeOrAnEnd() {
        assertThat(browser.post()
                        .uri("/settings/tokens")
                        .with(team.owner().browsing())
                        .param("days", "400"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name the token", "Choose what the token may do.", "A token lives at most 365 days.");
        assertThat(browser.post()
                        .uri("/settings/tokens")
                        .with(team.owner().browsing())
                        .param("name", "x")
                        .param("scopes", "everything")
                        .param("days", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void knowsNoTokenThatIsMissingInventedRevokedOrExpired() {
        var revoked = people.token(team.owner());
        people.as(team.owner(), () -> {
            tokens.revoke(tokens.all().getFirst().id());
            return revoked;
        });
        var expired = people.token(team.admin());
        change(team.admin(), "expires_at = now() - interval '1 second'");

        for (var token : List.of("", "bf_nonsense", "bf_" + "a".repeat(40) + "00000000", revoked, expired)) {
            var answer = server.api(token).get(ANYWHERE);

            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            isProblem(answer, 401, "unauthorized");
        }
    }

    @Test
    void forgetsTheTokensOfSomebodyWhoLeft() {
        var token = people.token(team.member());
        superuser
                .sql("delete from user_organizations where user_id = ?")
                .param(team.member().account())
                .update();

        isProblem(server.api(token).get(ANYWHERE), 401, "unauthorized");
    }

    @Test
    void refusesWhatTheScopesDoNotCover() {
        var reader = server.api(people.token(team.owner(), List.of(Scope.PLANS_READ)));
        var runner = server.api(people.token(team.owner(), List.of(Scope.RUNS_WRITE)));

        assertThat(reader.get(ANYWHERE).statusCode()).isEqualTo(404);
        isProblem(reader.post(ANYWHERE, "{}"), 403, "scope_missing");
        isProblem(runner.get(ANYWHERE), 403, "scope_missing");
    }

    @Test
    void refusesAViewersWriteWhateverHerTokenMay() {
        var api = server.api(people.token(team.viewer()));

        assertThat(api.get(ANYWHERE).statusCode()).isEqualTo(404);
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            isProblem(api.send(method, ANYWHERE, "{}"), 403, "forbidden");
        }
    }

    @Test
    void letsAViewerMakeATokenThatReadsAndNothingMore() {
        var visitor = new Visitor(browser, team.viewer());
        assertThat(Visitor.text(visitor.get("/settings/tokens"))).contains("plans:read", "your token can only read");
        assertThat(Visitor.text(visitor.get("/settings/tokens"))).doesNotContain("plans:write", "runs:write");

        var made = Visitor.text(visitor.post("/settings/tokens", "name", "Mine", "scopes", "plans:read", "days", "9"));
        var found = TOKEN.matcher(made);
        assertThat(found.find()).isTrue();
        var api = server.api(found.group());
        assertThat(api.get("/api/plans").statusCode()).isEqualTo(200);
        isProblem(api.post("/api/plans", "{}"), 403, "forbidden");

        for (var scope :
                List.of("plans:write", "runs:write", "results:write", "suggestions:run", "organization:manage")) {
            assertThat(visitor.post(
                            "/settings/tokens", "name", "More", "scopes", "plans:read", "scopes", scope, "days", "9"))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains("You are a viewer here");
        }
        assertThat(people.as(team.viewer(), tokens::all)).singleElement().satisfies(token -> {
            assertThat(token.scopes()).containsExactly("plans:read");
            assertThat(visitor.post("/settings/tokens/%s/revoke".formatted(token.id())))
                    .hasStatus(HttpStatus.SEE_OTHER);
        });
        isProblem(api.get("/api/plans"), 401, "unauthorized");
    }

    @Test
    void letsOwnersAndAdminsAloneMakeATokenThatManagesTheOrganization() {
        var fields = new Object[] {"name", "Manager", "scopes", "organization:manage", "days", "9"};
        assertThat(Visitor.text(new Visitor(browser, team.member()).get("/settings/tokens")))
                .contains("plans:write")
                .doesNotContain("organization:manage");

        assertThat(new Visitor(browser, team.member()).post("/settings/tokens", fields))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new Visitor(browser, team.admin()).post("/settings/tokens", fields))
                .hasStatusOk();
    }

    @Test
    void writesItsLastUseEveryFiveMinutesAtMost() {
        var api = server.api(people.token(team.owner()));
        api.get("/api/plans");
        assertThat(sinceLastUse()).isBetween(0, 60);

        change(team.owner(), "last_used_at = now() - interval '4 minutes'");
        api.get("/api/plans");
        assertThat(sinceLastUse()).isBetween(240, 299);

        change(team.owner(), "last_used_at = now() - interval '6 minutes'");
        api.get("/api/plans");
        assertThat(sinceLastUse()).isBetween(0, 60);
    }

    @Test
    void takesABodyOfOneMegabyteAtMost() {
        var api = server.api(people.token(team.owner()));
        var text = "\"" + "a".repeat((1 << 20) - 2) + "\"";

        assertThat(api.post(ANYWHERE, text).statusCode()).isEqualTo(404);
        isProblem(api.post(ANYWHERE, text + " "), 413, "content_too_large");
    }

    @Test
    void showsAMemberHerOwnTokensAndAnAdminEverybodys() {
        people.token(team.owner());
        people.token(team.member());

        assertThat(people.as(team.member(), tokens::all)).hasSize(1);
        assertThat(people.as(team.admin(), tokens::all)).hasSize(2);
        assertThat(people.as(people.newOrganization().owner(), tokens::all)).isEmpty();
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Api.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:belief-first:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("request_id").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private void change(Member member, String what) {
        superuser
                .sql("update api_tokens set %s where user_id = ?".formatted(what))
                .param(member.account())
                .update();
    }

    private int sinceLastUse() {
        return superuser
                .sql("select extract(epoch from now() - last_used_at)::int from api_tokens where user_id = ?")
                .param(team.owner().account())
                .query(Integer.class)
                .single();
    }
}
