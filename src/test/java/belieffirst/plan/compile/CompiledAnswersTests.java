package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compiled plans for a token that came before: {@link StoredPayloads} admits and reads at once, and refuses nothing itself. */
@EachHome(StoredPayloads.class)
@ProductTest
class CompiledAnswersTests {

    private final People people;
    private final Server server;
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Member owner;
    private final Api api;
    private final String path;

    CompiledAnswersTests(Bench bench, People people, Server server, JdbcClient jdbc, DataFolder folder)
            throws IOException {
        this.people = people;
        this.server = server;
        this.jdbc = jdbc;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        var plan = bench.draft(owner, bench.lay(owner, 3)).plan().id();
        bench.compile(owner, plan);
        this.api = known(people.token(owner));
        this.path = "/api/plans/%s/compiled".formatted(plan);
    }

    @Test
    void answersTheSameBytesAndHeadersAsTheUsualWay() {
        var usual = server.api(people.token(owner)).get(path);

        var answer = api.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(usual.body());
        for (var header : List.of("ETag", "Cache-Control", "Content-Type", "X-Content-Type-Options")) {
            assertThat(answer.headers().allValues(header))
                    .as(header)
                    .isEqualTo(usual.headers().allValues(header));
        }
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void answersNothingToWhoeverHasThePayload() {
        var tag = api.get(path).headers().firstValue("ETag").orElseThrow();

        var answer = api.get(path, "If-None-Match", "\"other\", " + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void refusesATokenThatIsRevokedOrOverOrWhoseMakerLeft() {
        for (var end : List.of(
                "update api_tokens set revoked_at = now() where user_id = :maker",
                "update api_tokens set expires_at = now() - interval '1 s', created_at = now() - interval '2 s' where user_id = :maker",
                "delete from user_organizations where user_id = :maker")) {
            var maker = people.join(owner.organization(), "member");
            var program = known(people.token(maker));
            assertThat(program.get(path).statusCode()).isEqualTo(200);

            superuser.sql(end).param("maker", maker.account()).update();

            assertThat(program.get(path).statusCode()).as(end).isEqualTo(401);
        }
    }

    @Test
    void refusesATokenThatMayNotReadPlans() {
        var program = server.api(people.token(owner, List.of(Scope.RESULTS_WRITE)));

        assertThat(program.get(path).statusCode()).isEqualTo(403);
        assertThat(program.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNoPlanOfAnotherOrganization() {
        var stranger = known(people.token(people.newOrganization().owner()));

        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path, "If-None-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void leavesTheConnectionToNobody() {
        for (var turn = 0; turn < 20; turn++) {
            api.get(path);
        }

        assertThat(jdbc.sql(
                                "select current_user = session_user and coalesce(current_setting('request.jwt.claims', true), '') = ''")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void letsNoOtherClientTryTokens() {
        for (var role : List.of("anon", "authenticated")) {
            assertThatThrownBy(() -> superuser
                            .sql("set role " + role
                                    + "; select * from app.compiled_for_token('', '', gen_random_uuid(), '{}')")
                            .query()
                            .listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied for function compiled_for_token");
        }
    }

    /** A program whose token came before. */
    private Api known(String token) {
        var program = server.api(token);
        assertThat(program.get("/api/plans").statusCode()).isEqualTo(200);
        return program;
    }
}
