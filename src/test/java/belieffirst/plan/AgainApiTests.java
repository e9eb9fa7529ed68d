package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** Rematches, tests made again and other angles over the API: what next-phase says is what a child plan takes. */
@ProductTest
class AgainApiTests {

    private final Bench bench;
    private final Trials trials;
    private final Member owner;
    private final Groundwork ground;
    private final Lines lines;
    private final Api api;

    AgainApiTests(People people, Bench bench, Server server, BeanFactory beans) {
        this.bench = bench;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.lines = new Lines(beans, owner, ground);
        this.api = server.api(people.token(owner));
    }

    @Test
    void comparesTwoAnglesOnceMore() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.ONE_PER_ANGLE);
        var two = ground.angles().subList(0, 2).stream();

        var child = begun(plan, "\"phase_id\": 1, \"angle_ids\": %s".formatted(list(two)));

        assertThat(child.path("angle_ids")).hasSize(2);
        assertThat(child.path("set_up").asString()).isEqualTo("ad_set_per_ad");
    }

    @Test
    void comparesTheCellsThatNextPhaseNames() {
        var plan = lines.claimed(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 4, 18, 6);
        var next = Api.json(api.get("/api/plans/%s/next-phase".formatted(plan.id())));
        assertThat(next.path("move").asString()).isEqualTo("rematch");
        assertThat(next.path("phase_id").asInt()).isEqualTo(3);
        assertThat(next.path("cells").toString()).isEqualTo("[1,2]");
        assertThat(next.path("layers")).isEmpty();

        var child = begun(plan, "\"phase_id\": 3, \"cells\": " + next.path("cells"));

        assertThat(child.path("cells").asInt()).isEqualTo(2);
    }

    @Test
    void refusesCellsThatAreNotThere() {
        var plan = lines.claimed(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);
        var first = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        assertThat(begin(plan, "\"phase_id\": 3, \"cells\": [3]")).isEqualTo("/cells");
        assertThat(begin(first, "\"phase_id\": 1, \"cells\": [1]")).isEqualTo("/cells");
        assertThat(begin(plan, "\"phase_id\": 3, \"cells\": [1], \"messaging_density\": \"low\""))
                .isEqualTo("/cells");
        for (var wrong : new String[] {"[0]", "[\"1\"]", "[1, 1]", "1", "[1.5]", "[9999999999]"}) {
            assertThat(begin(plan, "\"phase_id\": 3, \"cells\": " + wrong))
                    .as(wrong)
                    .isEqualTo("/cells");
        }
    }

    @Test
    void plansOtherAnglesOfTheSameJob() {
        var plan = lines.claimed(Phase.CONFIRMATION, SetUp.AD_SET_PER_AD);
        var other = bench.angle(owner, ground.job(), 99);

        assertThat(begun(plan, "\"phase_id\": 1").path("angle_ids")).isEmpty();
        assertThat(begun(plan, "\"phase_id\": 1, \"angle_ids\": [\"%s\"]".formatted(other))
                        .path("angle_ids"))
                .hasSize(1);
        assertThat(begin(plan, "\"phase_id\": 1, \"angle_ids\": [\"%s\"]".formatted(UUID.randomUUID())))
                .isEqualTo("/angle_ids");
    }

    @Test
    void plansOtherAnglesThanThoseOfWhichNonePays() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 2);
        var next = Api.json(api.get("/api/plans/%s/next-phase".formatted(plan.id())));
        assertThat(next.path("move").asString()).isEqualTo("other_angles");

        assertThat(begun(plan, "\"phase_id\": 1").path("angle_ids")).isEmpty();
    }

    private JsonNode begun(Plan parent, String fields) {
        var answer = api.post("/api/plans", "{\"parent_plan_id\": \"%s\", %s}".formatted(parent.id(), fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer);
    }

    /** Answers which field was refused. */
    private String begin(Plan parent, String fields) {
        var answer = api.post("/api/plans", "{\"parent_plan_id\": \"%s\", %s}".formatted(parent.id(), fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return String.join(",", Api.json(answer).path("fields").propertyNames());
    }

    private static String list(Stream<UUID> ids) {
        return ids.map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    }
}
