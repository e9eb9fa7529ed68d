package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Patience;
import belieffirst.testing.Receiver;
import belieffirst.torture.Figures;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The machine's clock is set forth and back: what is due is done, nothing waits for a day that is far away, and nothing spins. */
class ClockTorture {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Receiver receiver = new Receiver();
    private int plans;

    @Test
    void disturbsNothing() throws IOException, InterruptedException {
        if (!FakeClock.isPossible()) {
            System.out.println("Install libfaketime (Debian's package faketime) to see what a clock that jumps does.");
            return;
        }
        var clock = new FakeClock();
        var figures = new Figures("clock");
        try (var product = new LiveProduct(FreshHome.embedded(), clock.runner(), Map.of(Targets.SETTING, "true"))) {
            var api = product.api();
            var ground = ApiGround.lay(api, 4);
            api.post(
                    "/api/webhooks",
                    ApiGround.json(Map.of("name", "Maker", "url", receiver.url(), "events", List.of("plan.compiled"))));
            works(product, ground);
            var usual = cpu(product);
            for (var time : List.of("+2h", "-2h", "+40d", "+0", "-3d", "+0")) {
                clock.set(time);
                works(product, ground);
                assertThat(cpu(product)).as("at " + time).isLessThan(usual.plus(LOOK.dividedBy(2)));
                if (time.equals("+40d")) {
                    receiver.reply(500);
                    compile(api, ground);
                }
                figures.say("jumps", plans);
            }
            Patience.until(
                    SOON,
                    "what failed in the future is sent",
                    () -> receiver.messages().size() == plans + 1);
            assertThat(product.product().output()).doesNotContain(" ERROR ");
        } finally {
            receiver.close();
        }
        figures.say("messages lost", 0).say("plans not judged", 0);
    }

    /** A plan is compiled once whatever its key is sent for, a message tells of it, and its results are judged. */
    private void works(LiveProduct product, Groundwork ground) {
        var api = product.api();
        var heard = receiver.messages().size();
        var plan = compile(api, ground);
        Patience.until(SOON, "the message comes", () -> receiver.messages().size() > heard);
        var rows = Writer.rows(Api.json(api.get("/api/plans/%s/compiled".formatted(plan))));
        Patience.until(SOON, "the results are taken", () -> isTaken(api, ApiGround.json(Map.of("rows", rows))));
        Patience.until(SOON, "the plan is judged", () -> waiting(product) == 0);
    }

    /** PostgreSQL may end what is under way when its clock jumps, which is said, and sent again. */
    private static boolean isTaken(Api api, String results) {
        var answer = api.post("/api/results", results);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        return answer.statusCode() == 200;
    }

    private String compile(Api api, Groundwork ground) {
        var name = "Plan-" + plans++;
        var begun = api.post("/api/plans", Writer.body(name, ground), "Idempotency-Key", name);
        var again = api.post("/api/plans", Writer.body(name, ground), "Idempotency-Key", name);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(begun.body());
        var plan = Api.json(begun).path("id").asString();
        var compiled = api.post("/api/plans/%s/compilation".formatted(plan), "{}");
        assertThat(compiled.statusCode()).as(compiled.body()).isEqualTo(201);
        return plan;
    }

    private static int waiting(LiveProduct product) {
        return product.superuser()
                .sql("select count(*) from app.plans_to_judge")
                .query(Integer.class)
                .single();
    }

    /** What the processors did in a while; a loop that waits for a time that never comes would take one for itself. */
    private static Duration cpu(LiveProduct product) throws InterruptedException {
        var process = product.product().handle();
        var before = process.info().totalCpuDuration().orElseThrow();
        TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        return process.info().totalCpuDuration().orElseThrow().minus(before);
    }
}
