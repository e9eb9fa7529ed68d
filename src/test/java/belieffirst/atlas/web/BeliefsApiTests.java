package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.atlas.Beliefs;
import belieffirst.belief.AngleStatus;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Beliefs and phases, as programs read them. */
@EachHome(Beliefs.class)
@ProductTest
class BeliefsApiTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    BeliefsApiTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.api = server.api(people.token(owner));
    }

    @Test
    void listsBeliefsByCursorAndByWhatBecameOfThem() {
        bench.judge(owner, ground.angles().getFirst(), AngleStatus.TESTING, null);

        var first = Api.json(api.get("/api/beliefs?limit=2"));
        var rest = Api.json(
                api.get("/api/beliefs?cursor=" + first.path("next_cursor").asString()));
        var tested = Api.json(api.get("/api/beliefs?outcome=testing&brand_id=" + ground.brand()));

        assertThat(first.path("data").findValuesAsString("name")).containsExactly("Early sign 0", "Early sign 1");
        assertThat(rest.path("data").findValuesAsString("name")).containsExactly("Early sign 2");
        assertThat(tested.path("data").findValuesAsString("id"))
                .containsExactly(ground.angles().getFirst().toString());
        assertThat(tested.at("/data/0").has("changes")).isFalse();
        assertThat(Api.json(api.get("/api/beliefs?q=sign%202")).path("data")).hasSize(1);
    }

    @Test
    void tellsTheHistoryOfABelief() {
        var angle = ground.angles().getFirst();
        var plan = bench.draft(owner, ground).plan();
        bench.judge(owner, angle, AngleStatus.WINNER, plan.id().value());

        var belief = Api.json(api.get("/api/beliefs/" + angle));

        assertThat(belief.path("outcome").asString()).isEqualTo("winner");
        assertThat(belief.path("brand").asString()).isEqualTo("Wonder Paws");
        assertThat(belief.at("/tests/0/plan_key").asString()).isEqualTo(plan.key());
        assertThat(belief.at("/changes/0/to_status").asString()).isEqualTo("winner");
        assertThat(belief.at("/changes/0/cause").asString()).isEqualTo("person");
    }

    @Test
    void refusesFiltersThatMeanNothing() {
        for (var query : List.of("outcome=great", "brand_id=WP", "limit=0", "cursor=x", "q=" + "x".repeat(201))) {
            assertThat(api.get("/api/beliefs?" + query).statusCode()).as(query).isEqualTo(422);
        }
        assertThat(api.get("/api/beliefs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/phases?phase_id=7").statusCode()).isEqualTo(422);
    }

    @Test
    void explainsThePhases() {
        var phases = Api.json(api.get("/api/phases")).path("data");

        assertThat(phases).hasSize(6);
        assertThat(phases.at("/1/allowed_variations")).isEmpty();
        assertThat(phases.at("/1/locked_fields").toString()).contains("angle_id", "template_id", "brand_id");
        assertThat(phases.at("/0/one_angle").asBoolean()).isFalse();
        assertThat(phases.at("/2/counted_by").asString()).isEqualTo("cell");
    }
}
