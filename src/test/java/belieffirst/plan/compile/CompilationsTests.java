package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@EachHome
@ProductTest
class CompilationsTests {

    private final Bench bench;
    private final People people;
    private final Compilations compilations;
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Api api;
    private final Groundwork ground;
    private final Id<Plan> plan;

    CompilationsTests(
            Bench bench,
            People people,
            Server server,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DataFolder folder)
            throws IOException {
        this.bench = bench;
        this.people = people;
        this.compilations = compilations;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.ground = bench.lay(owner, 3);
        this.plan = bench.draft(owner, ground).plan().id();
    }

    @Test
    void keepsTheWordOfWhyAWarningIsSetAside() {
        var compiled = compile("{\"waivers\": {\"angle_count\": \"Three beliefs are all there are\"}}");

        assertThat(compiled.statusCode()).isEqualTo(201);
        assertThat(Api.json(compiled).required("warnings").findValuesAsString("code"))
                .contains("angle_count", "few_ads");
        var kept = people.as(owner, () -> compilations.inForce(plan));
        assertThat(kept.waivers()).containsOnlyKeys("angle_count").containsValue("Three beliefs are all there are");
        assertThat(kept.warnings()).extracting(CompiledPlan.Warned::code).contains("angle_count", "few_ads");
    }

    @Test
    void takesAWaiverOfAThousandCharactersAndNoMore() {
        var most = "x".repeat(1_000);

        assertThat(refused("{\"waivers\": {\"angle_count\": \"%sx\"}}".formatted(most)))
                .isEqualTo("/waivers/angle_count");
        assertThat(compile("{\"waivers\": {\"angle_count\": \"%s\"}}".formatted(most))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"budget\": \"why\"}", "{\"angle_count\": 7}", "[\"angle_count\"]", "\"angle_count\""})
    void takesNoOtherWaivers(String waivers) {
        assertThat(refused("{\"waivers\": %s}".formatted(waivers))).startsWith("/waivers");
        assertThat(api.get("/api/plans/%s/compiled".formatted(plan)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void namesWhatAnIncompletePlanMisses() {
        var begun = bench.begin(owner, ground).plan().id();

        var refused = api.post("/api/plans/%s/compilation".formatted(begun), "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).required("code").asString()).isEqualTo("incomplete");
        assertThat(Api.json(refused).required("missing").valueStream().map(missing -> missing.asString()))
                .containsExactly(
                        "a product", "a persona", "a job to be done", "at least one angle", "at least one template");
        assertThat(Api.json(api.get("/api/plans/%s/warnings".formatted(begun))).required("missing"))
                .isEqualTo(Api.json(refused).required("missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update belief_plan_compilations set digest = digest where plan_id = :plan",
                "delete from belief_plan_compilations where plan_id = :plan",
                "update belief_plan_ads set copy = copy where plan_id = :plan",
                "delete from belief_plan_ads where plan_id = :plan"
            })
    void letsNobodyChangeWhatWasCompiled(String change) {
        compile("{}");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> people.as(
                        owner,
                        () -> transactions.execute(_ ->
                                jdbc.sql(change).param("plan", plan.value()).update())))
                .havingRootCause()
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> superuser.sql(change).param("plan", plan.value()).update());
    }

    @Test
    void answersNothingNewToWhoHasThePayload() {
        compile("{}");
        var path = "/api/plans/%s/compiled".formatted(plan);
        var etag = api.get(path).headers().firstValue("ETag").orElseThrow();

        var unchanged = api.get(path, "If-None-Match", "\"sha256:other\", W/" + etag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(etag);
        assertThat(api.get(path).headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(api.get(path, "If-None-Match", "\"sha256:other\"").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> compile(String body) {
        return api.post("/api/plans/%s/compilation".formatted(plan), body);
    }

    /** The field that is refused. */
    private String refused(String body) {
        var answer = compile(body);
        assertThat(answer.statusCode()).isEqualTo(422);
        return new JsonMapper()
                .readTree(answer.body())
                .required("fields")
                .propertyNames()
                .iterator()
                .next();
    }
}
