package belieffirst.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Connections to the database that die when a request has its answer, and its transaction has not ended yet. */
@ProductTest
class DyingConnectionsTests {

    private static final String[] DIES = {"X-Connection-Dies", "now"};

    private final Bench bench;
    private final Member owner;
    private final Api api;

    DyingConnectionsTests(Server server, People people, Bench bench) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    /** Of these the first is an error of the web server's, which sends it itself. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/plans/nothing", "/api/plans"})
    void areNoFaultOfOurs(String path) {
        var answer = api.get(path, DIES);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("database_unavailable");
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(Api.json(answer).path("request_id").asString());
        assertThat(api.get("/api/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void acknowledgeNothingThatIsNotKept() {
        var brand = bench.lay(owner, 1).brand();
        var body = new JsonMapper().writeValueAsString(Map.of("name", "Lost", "brand_id", brand));

        var answer = api.post("/api/plans", body, DIES);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Api.json(api.get("/api/plans")).path("data")).isEmpty();
    }
}
