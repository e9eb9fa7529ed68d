package belieffirst.belief;

import static belieffirst.belief.AngleStatus.LOSER;
import static belieffirst.belief.AngleStatus.TESTING;
import static belieffirst.belief.AngleStatus.UNTESTED;
import static belieffirst.belief.AngleStatus.WINNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@EachHome
@ProductTest
class AngleStatusTests {

    private final Bench bench;
    private final People people;
    private final Angles angles;
    private final Member owner;
    private final Groundwork ground;
    private final UUID angle;
    private final Api api;

    AngleStatusTests(Bench bench, People people, Angles angles, Server server) {
        this.bench = bench;
        this.people = people;
        this.angles = angles;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.angle = ground.angles().getFirst();
        this.api = server.api(people.token(owner));
    }

    @Test
    void winsWithAReasonThatStaysOnRecord() {
        var change = bench.judge(owner, angle, WINNER, null);

        assertThat(status(angle)).isEqualTo("winner");
        assertThat(change.from()).isEqualTo(UNTESTED);
        assertThat(change.reason()).isEqualTo("Three of four ads sold.");
        assertThat(change.cause()).isEqualTo(AngleChange.Cause.PERSON);
    }

    @Test
    void startsTestingOnlyWhatNobodyTestedYet() {
        var plan = bench.draft(owner, ground).plan().id().value();
        bench.judge(owner, angle, LOSER, null);

        bench.startTesting(owner, ground.angles(), plan);

        assertThat(status(angle)).isEqualTo("loser");
        assertThat(status(ground.angles().getLast())).isEqualTo("testing");
    }

    @Test
    void goesBackOnlyByWayOfTesting() {
        bench.judge(owner, angle, WINNER, null);

        refuses(LOSER, null, "A winner does not become a loser at once: set it back to testing first, with a reason.");
        bench.judge(owner, angle, TESTING, null);
        refuses(TESTING, null, "This angle is testing already.");
        bench.judge(owner, angle, LOSER, null);
        assertThat(status(angle)).isEqualTo("loser");
    }

    @Test
    void winsAgainInAnotherPlanAlone() {
        var first = bench.draft(owner, ground).plan().id().value();
        var second = bench.draft(owner, ground).plan().id().value();
        bench.judge(owner, angle, WINNER, first);

        refuses(WINNER, null, "This angle is a winner already: another plan that shows it again confirms it.");
        refuses(WINNER, first, "This angle is a winner already: another plan that shows it again confirms it.");
        assertThat(bench.judge(owner, angle, WINNER, second).plan()).isEqualTo(second);
    }

    @Test
    void takesNoPlanThatTestsOtherAngles() {
        var plan = bench.begin(owner, ground).plan().id().value();

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> bench.judge(owner, angle, WINNER, plan))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .containsEntry("plan_id", "Name a plan that tests this angle, or none."));
    }

    @Test
    void isNotChangedByThePatchOfAnAngle() {
        var answer = api.send("PATCH", "/api/angles/" + angle, "{\"status\": \"winner\"}", "If-Match", "*");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("POST /api/angles/{id}/status");
        assertThat(status(angle)).isEqualTo("untested");
    }

    @Test
    void changesOverTheApiWithAReason() {
        var path = "/api/angles/%s/status".formatted(angle);

        var silent = api.send("POST", path, "{\"status\": \"winner\"}");
        var said = api.send("POST", path, "{\"status\": \"winner\", \"reason\": \"It sold.\"}");

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say why");
        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(Api.json(said).path("from_status").asString()).isEqualTo("untested");
        assertThat(status(angle)).isEqualTo("winner");
    }

    private String status(UUID id) {
        return people.as(owner, () -> angles.get(id)).status().word();
    }

    private void refuses(AngleStatus to, @Nullable UUID plan, String sentence) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> bench.judge(owner, angle, to, plan))
                .withMessage(sentence);
    }
}
