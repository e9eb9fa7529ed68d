package belieffirst.plan.run;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Claiming a plan, reporting its ads, and how it ends. */
@ProductTest
class RunsTests {

    private static final int TIMES = 1_000;

    private final Bench bench;
    private final People people;
    private final Makers makers;
    private final Runs runs;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    RunsTests(Bench bench, People people, Makers makers, Runs runs, Plans plans, Server server) {
        this.bench = bench;
        this.people = people;
        this.makers = makers;
        this.runs = runs;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.api = server.api(people.token(owner));
    }

    /** The same plan is claimed, taken back and claimed again: each time by two at once, and each time one of them gets it. */
    @Test
    void givesAPlanToOneOfTwoWhoClaimItAtOnceAThousandTimes() throws Exception {
        var plan = bench.draft(owner, ground).plan().id();
        bench.compile(owner, plan);
        var claimed = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var time = 0; time < TIMES; time++) {
                var barrier = new CyclicBarrier(2);
                Callable<Integer> claim = () -> {
                    barrier.await();
                    try {
                        people.as(owner, () -> runs.claim(plan));
                        return 1;
                    } catch (Refusal.Conflict _) {
                        return 0;
                    }
                };
                var got = new ArrayList<Integer>();
                for (var answer : both.invokeAll(List.of(claim, claim))) {
                    got.add(answer.get());
                }
                assertThat(got).as("time %d", time).containsExactlyInAnyOrder(0, 1);
                claimed++;
                people.as(owner, () -> runs.fail(runs.open(plan).orElseThrow().id(), "Once more"));
            }
        }

        assertThat(claimed).isEqualTo(TIMES);
    }

    @Test
    @EachHome
    void countsTheAdsThatAreMade() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
        var path = "/api/runs/%s/ads/%s".formatted(claimed.run().id(), claimed.code());

        assertThat(api.send("PUT", path, "{\"state\": \"making\"}").statusCode())
                .isEqualTo(200);
        assertThat(progress(claimed, "made")).isZero();
        api.send(
                "PUT",
                path,
                "{\"state\": \"live\", \"ad_id\": \"120210000000000001\", \"url\": \"https://example.com/1\"}");
        api.send("PUT", path, "{\"state\": \"live\"}");

        assertThat(progress(claimed, "made")).isEqualTo(1);
        assertThat(progress(claimed, "planned")).isEqualTo(3);
    }

    @Test
    @EachHome
    void knowsNoAdOfAnotherPlan() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
        var other = makers.claim(owner, bench.draft(owner, ground).plan().id());

        var told = api.send(
                "PUT", "/api/runs/%s/ads/%s".formatted(claimed.run().id(), other.code()), "{\"state\": \"made\"}");

        assertThat(told.statusCode()).isEqualTo(404);
    }

    @Test
    @EachHome
    void returnsAFailedPlanToReadyWithTheSameNumber() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());

        end(claimed, "{\"status\": \"failed\", \"results\": {\"note\": \"No budget left\"}}", 200);

        var plan = Api.json(api.get("/api/plans/" + claimed.plan().id()));
        assertThat(plan.path("status").asString()).isEqualTo("ready");
        assertThat(plan.path("compilation_number").asInt()).isEqualTo(1);
        var runs = "/api/plans/%s/runs".formatted(claimed.plan().id());
        assertThat(api.post(runs, "{}").statusCode()).isEqualTo(201);
        assertThat(api.post(runs, "{}").statusCode()).isEqualTo(409);
    }

    @Test
    @EachHome
    void completesAPlanOnceAndKeepsItsResults() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
        var angle = ground.angles().getFirst();

        end(claimed, """
                {"status": "completed", "results": {"currency": "USD", "arms": [
                    {"angle_id": "%s", "spend": "300.50", "purchases": 12}]}}""".formatted(angle), 200);
        end(claimed, "{\"status\": \"completed\"}", 409);

        var plan = Api.json(api.get("/api/plans/" + claimed.plan().id()));
        var run = Api.json(api.get("/api/runs/" + claimed.run().id()));
        assertThat(plan.path("status").asString()).isEqualTo("completed");
        assertThat(run.at("/results/arms/0/spend").asString()).isEqualTo("300.50");
        assertThat(Api.json(api.get("/api/plans/%s/next-phase"
                                .formatted(claimed.plan().id())))
                        .path("evidence")
                        .toString())
                .contains("300.50 USD spent, 12 purchases, CPA 25.04 USD");
    }

    @Test
    void refusesResultsThatMeanNothing() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());

        for (var arms : List.of(
                "[{\"spend\": \"1.00\"}]",
                "[{\"cell\": 1, \"spend\": \"-1\"}]",
                "[{\"cell\": 1, \"purchases\": 1.5}]",
                "[{\"cell\": 1, \"clicks\": 2}]",
                "7")) {
            end(claimed, "{\"status\": \"completed\", \"results\": {\"arms\": %s}}".formatted(arms), 422);
        }
        assertThat(people.as(owner, () -> plans.get(claimed.plan().id()))
                        .plan()
                        .lifecycle()
                        .status())
                .isEqualTo(Status.RUNNING);
    }

    @Test
    @EachHome
    void holdsARunningPlanStill() {
        var claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
        var changed = api.send("PATCH", "/api/plans/" + claimed.plan().id(), "{\"ads_per_angle\": 9}", "If-Match", "*");
        var renamed = api.send("PATCH", "/api/plans/" + claimed.plan().id(), "{\"name\": \"Later\"}", "If-Match", "*");

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(renamed.statusCode()).isEqualTo(200);
    }

    private int progress(Makers.Claimed claimed, String what) {
        return Api.json(api.get("/api/runs/" + claimed.run().id()))
                .path("progress")
                .path(what)
                .asInt();
    }

    private void end(Makers.Claimed claimed, String body, int status) {
        var answer = api.post("/api/runs/%s/completion".formatted(claimed.run().id()), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
