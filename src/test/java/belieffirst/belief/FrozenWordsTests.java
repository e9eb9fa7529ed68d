package belieffirst.belief;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
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
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of an angle that a compiled plan stands on stay; a change of them is a new angle. */
@EachHome
@ProductTest
class FrozenWordsTests {

    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final JdbcClient superuser;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    FrozenWordsTests(People people, Bench bench, Plans plans, Server server, DataFolder folder) throws IOException {
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.api = server.api(people.token(owner));
    }

    @Test
    void anAngleThatNobodyCompiledChangesInPlace() {
        bench.draft(owner, ground);

        var changed = patch(first(), "{\"belief_statement\": \"Cats love it.\"}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Api.json(changed).path("id").asString()).isEqualTo(first().toString());
    }

    @Test
    void aCompiledOneGetsASuccessorAndKeepsItsEvidence() {
        var draft = bench.draft(owner, ground).plan();
        var compiled = bench.draft(owner, ground).plan();
        bench.compile(owner, compiled.id());
        var payload = api.get("/api/plans/%s/compiled".formatted(compiled.id())).body();

        var changed = patch(first(), "{\"belief_statement\": \"Cats love it.\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(201);
        var later = Api.json(changed);
        assertThat(later.path("supersedes_id").asString()).isEqualTo(first().toString());
        assertThat(later.path("status").asString()).isEqualTo("untested");
        var before = Api.json(api.get("/api/angles/" + first()));
        assertThat(before.path("superseded_by_id").asString())
                .isEqualTo(later.path("id").asString());
        assertThat(before.path("archived_at").isNull()).isFalse();
        assertThat(before.path("belief_statement").asString()).contains("hurts before a dog is old");
        var id = UUID.fromString(later.path("id").asString());
        assertThat(angles(draft)).containsExactly(id, ground.angles().getLast());
        assertThat(angles(compiled)).containsExactlyElementsOf(ground.angles());
        assertThat(api.get("/api/plans/%s/compiled".formatted(compiled.id())).body())
                .isEqualTo(payload);
    }

    @Test
    void aWithdrawnCompilationIsStoodOnStill() {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        people.as(owner, () -> plans.change(plan.id(), null, Plan::reopened));

        var later = patch(first(), "{\"name\": \"Other words\"}");

        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(angles(plan).getFirst().toString())
                .isEqualTo(Api.json(later).path("id").asString());
    }

    @Test
    void whatWasEmptyIsFilledInAndTheSourceIsNoWord() {
        superuser
                .sql("update belief_angles set explanation = null where id = ?")
                .param(first())
                .update();
        bench.compile(owner, bench.draft(owner, ground).plan().id());

        assertThat(patch(first(), "{\"explanation\": \"Vets say so.\", \"source\": \"ai_generated\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(patch(first(), "{\"explanation\": \"Owners say so.\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void ofTwoWhoChangeItOneIsToldWhichCameAfter() {
        bench.compile(owner, bench.draft(owner, ground).plan().id());
        assertThat(patch(first(), "{\"name\": \"One\"}").statusCode()).isEqualTo(201);

        var second = patch(first(), "{\"name\": \"Two\"}");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Api.json(second).path("code").asString()).isEqualTo("superseded");
        assertThat(api.send("PATCH", "/api/angles/" + first(), "{\"name\": \"Three\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isIn(409, 412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update belief_angles set belief_statement = 'Cats love it.' where id = '%s'",
                "update belief_angles set name = 'Cats' where id = '%s'",
                "update belief_angles set explanation = null where id = '%s'",
                "update belief_angles set superseded_by_id = id where id = '%s'",
                "update belief_angles set supersedes_id = id where id = '%s'"
            })
    void noOtherClientChangesTheWords(String statement) {
        bench.compile(owner, bench.draft(owner, ground).plan().id());

        Assertions.assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> superuser.sql(statement.formatted(first())).update())
                .havingRootCause()
                .withMessageContaining("supersedes_id");
    }

    @Test
    void anotherClientInsertsASuccessor() {
        var draft = bench.draft(owner, ground).plan();
        bench.compile(owner, bench.draft(owner, ground).plan().id());

        var later = superuser.sql("""
                        insert into belief_angles (organization_id, jtbd_framed_id, name, belief_statement, supersedes_id)
                        select organization_id, jtbd_framed_id, name, 'Cats love it.', id from belief_angles where id = ?
                        returning id
                        """).param(first()).query(UUID.class).single();

        assertThat(angles(draft).getFirst()).isEqualTo(later);
        assertThat(Api.json(api.get("/api/angles/" + first()))
                        .path("superseded_by_id")
                        .asString())
                .isEqualTo(later.toString());
    }

    private UUID first() {
        return ground.angles().getFirst();
    }

    private List<UUID> angles(Plan plan) {
        return people.as(owner, () -> plans.get(plan.id())).plan().design().angleIds();
    }

    private HttpResponse<String> patch(UUID angle, String body) {
        return api.send("PATCH", "/api/angles/" + angle, body, "If-Match", "*");
    }
}
