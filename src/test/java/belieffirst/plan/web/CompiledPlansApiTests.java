package belieffirst.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.CompiledPlanChanges;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Compiled plans for programs that keep copies of them. */
@EachHome(CompiledPlanChanges.class)
@ProductTest
class CompiledPlansApiTests {

    private final Bench bench;
    private final JdbcClient superuser;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    CompiledPlansApiTests(Bench bench, People people, Server server, DataFolder folder) throws IOException {
        this.bench = bench;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.api = server.api(people.token(owner));
    }

    @Test
    void comeInTheOrderOfTheirChangesWithTheirPayloadToTheLetter() {
        var one = compiled();
        var two = compiled();
        var three = compiled();
        bench.begin(owner, ground);
        bench.rename(owner, one.id(), "Changed last");

        var first = Api.json(api.get("/api/compiled-plans?limit=2"));
        var answer = api.get(since(first));

        assertThat(keys(first)).containsExactly(two.key(), three.key());
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(keys(Api.json(answer))).containsExactly(one.key());
        assertThat(answer.body())
                .contains(api.get("/api/plans/%s/compiled".formatted(one.id())).body());
        assertThat(first.at("/data/0/digest")).isEqualTo(first.at("/data/0/compiled/digest"));
    }

    @Test
    void comeAgainOnlyWhenTheyChanged() {
        var old = compiled();
        var changing = compiled();
        superuser
                .sql(
                        "update belief_plans set updated_at = updated_at - interval '5 minutes' where organization_id = :home")
                .param("home", owner.organization())
                .update();
        var all = Api.json(api.get("/api/compiled-plans"));
        assertThat(keys(all)).containsExactly(old.key(), changing.key());
        assertThat(all.path("has_more").asBoolean()).isFalse();

        var nothing = Api.json(api.get(since(all)));
        bench.rename(owner, changing.id(), "Changed");
        var changed = Api.json(api.get(since(nothing)));
        var again = Api.json(api.get(since(changed)));

        assertThat(keys(nothing)).isEmpty();
        assertThat(keys(changed)).containsExactly(changing.key());
        assertThat(keys(again)).as("the last minute comes again").containsExactly(changing.key());
    }

    @Test
    void areNoneWhereNothingWasCompiled() {
        bench.begin(owner, ground);

        var none = Api.json(api.get("/api/compiled-plans"));

        assertThat(keys(none)).isEmpty();
        assertThat(none.path("next_cursor").isNull()).isTrue();
        assertThat(api.get("/api/compiled-plans?cursor=x").statusCode()).isEqualTo(422);
    }

    private Plan compiled() {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private static String since(JsonNode list) {
        return "/api/compiled-plans?cursor=" + list.path("next_cursor").asString();
    }

    private static List<String> keys(JsonNode list) {
        return list.path("data")
                .valueStream()
                .map(plan -> plan.path("plan_key").asString())
                .toList();
    }
}
