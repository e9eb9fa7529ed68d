package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleHistory;
import belieffirst.belief.AngleStatus;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.verdict.keep.VerdictHistory;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The history of an angle, as programs read it. */
@EachHome({VerdictHistory.class, AngleHistory.class})
@ProductTest
class VerdictHistoryApiTests {

    private final Bench bench;
    private final JdbcClient superuser;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    VerdictHistoryApiTests(Bench bench, People people, Server server, DataFolder folder) throws IOException {
        this.bench = bench;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.api = server.api(people.token(owner));
    }

    @Test
    void listsKeptVerdictsOfAnAngleAndOfAPlanByCursor() {
        var plan = bench.draft(owner, ground).plan();
        var angle = ground.angles().getFirst();
        for (var day : List.of("2026-11-01", "2026-11-02", "2026-11-03")) {
            keep(plan.id().value(), angle, angle.toString(), day, "keep_testing");
        }
        keep(plan.id().value(), ground.angles().getLast(), "2", "2026-11-04", "kill");

        var path = "/api/angles/%s/verdicts?limit=2".formatted(angle);
        var first = Api.json(api.get(path));
        var second =
                Api.json(api.get(path + "&cursor=" + first.path("next_cursor").asString()));
        assertThat(texts(first, "as_of")).containsExactly("2026-11-03", "2026-11-02");
        assertThat(texts(second, "as_of")).containsExactly("2026-11-01");
        assertThat(first.at("/data/0/read_outs/p_best").asString()).isEqualTo("0.5000");
        assertThat(first.at("/data/0/cell").isNull()).isTrue();

        var ofPlan = Api.json(api.get("/api/plans/%s/verdict-history".formatted(plan.key())));
        assertThat(texts(ofPlan, "verdict")).containsExactly("kill", "keep_testing", "keep_testing", "keep_testing");
        assertThat(ofPlan.at("/data/0/cell").asInt()).isEqualTo(2);
    }

    @Test
    void listsTheChangesOfAnAnglesStatusByCursor() {
        var angle = ground.angles().getFirst();
        bench.judge(owner, angle, AngleStatus.TESTING, null);
        bench.judge(owner, angle, AngleStatus.LOSER, null);

        var path = "/api/angles/%s/changes?limit=1".formatted(angle);
        var first = Api.json(api.get(path));
        var second =
                Api.json(api.get(path + "&cursor=" + first.path("next_cursor").asString()));

        assertThat(texts(first, "to_status")).containsExactly("loser");
        assertThat(texts(second, "to_status")).containsExactly("testing");
        assertThat(second.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        for (var path : List.of("/api/angles/%s/verdicts", "/api/angles/%s/changes", "/api/plans/%s/verdict-history")) {
            assertThat(api.get(path.formatted(UUID.randomUUID())).statusCode()).isEqualTo(404);
        }
    }

    private void keep(UUID plan, UUID angle, String arm, String day, String verdict) {
        superuser
                .sql("""
                        insert into belief_verdicts (organization_id, plan_id, angle_id, arm, as_of, verdict, read_outs,
                                                     inputs_digest, engine_version)
                        values (:home, :plan, :angle, :arm, :day::date, :verdict, '{"p_best": "0.5000"}', 'sha256:' || :day, '1')
                        """)
                .param("home", owner.organization())
                .param("plan", plan)
                .param("angle", angle)
                .param("arm", arm)
                .param("day", day)
                .param("verdict", verdict)
                .update();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.path("data")
                .valueStream()
                .map(row -> row.path(field).asString())
                .toList();
    }
}
