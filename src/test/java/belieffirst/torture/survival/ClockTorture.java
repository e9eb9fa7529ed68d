package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Patience;
import belieffirst.testing.Receiver;
import belieffirst.torture.Figures;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's clock is set forth and back: what is due is done, nothing waits for a day that is far away, and nothing spins. */
class ClockTorture {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Receiver receiver = new Receiver();
    private final Figures figures = new Figures("clock");
    private final List<String> compiled = new ArrayList<>();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void disturbsNothing() throws IOException, InterruptedException {
        var clock = new FakeClock();
        try (var product = new LiveProduct(FreshHome.embedded(), clock.runner(), Map.of(Targets.SETTING, "true"))) {
            var api = new PatientApi(product.api());
            var ground = ApiGround.lay(product.api(), 4);
            var hook = Map.of("name", "Maker", "url", receiver.url(), "events", List.of("plan.compiled"));
            assertThat(api.post("/api/webhooks", ApiGround.json(hook), "hook").statusCode())
                    .isEqualTo(201);
            works(product, api, ground);
            var failed = jump(clock, product, api, ground);
            Patience.until(SOON, "what failed in the future is sent", () -> messages(failed) > 1);
            check(product);
        }
    }

    /** Answers the plan whose first message failed, 40 days from now. */
    private String jump(FakeClock clock, LiveProduct product, PatientApi api, Groundwork ground)
            throws IOException, InterruptedException {
        var usual = cpu(product);
        assertThat(usual).as("before any jump").isLessThan(LOOK.dividedBy(2));
        var jumps = 0;
        var failed = "";
        for (var time : List.of("+2h", "-2h", "+40d", "+0", "-3d", "+0")) {
            clock.set(time);
            works(product, api, ground);
            assertThat(cpu(product)).as("at " + time).isLessThan(usual.plus(LOOK.dividedBy(2)));
            if (time.equals("+40d")) {
                receiver.reply(500);
                failed = compile(api, ground);
            }
            figures.say("jumps", ++jumps);
        }
        return failed;
    }

    /** A plan is compiled once however often its key is sent, a message tells of it, and its results are judged. */
    private void works(LiveProduct product, PatientApi api, Groundwork ground) {
        var plan = compile(api, ground);
        Patience.until(SOON, "the message comes", () -> messages(plan) > 0);
        var ads = api.get("/api/plans/%s/compiled".formatted(plan));
        assertThat(ads.statusCode()).as(ads.body()).isEqualTo(200);
        var results = ApiGround.json(Map.of("rows", ApiGround.results(Api.json(ads))));
        var taken = api.post("/api/results", results, "results-of-" + plan);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        Patience.until(SOON, "the plan is judged", () -> waiting(product) == 0);
    }

    private String compile(PatientApi api, Groundwork ground) {
        var name = "Plan-" + compiled.size();
        var begun = api.post("/api/plans", ApiGround.plan(name, ground), name);
        var again = api.post("/api/plans", ApiGround.plan(name, ground), name);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(begun.body());
        var plan = Api.json(begun).path("id").asString();
        var answer = api.post("/api/plans/%s/compilation".formatted(plan), "{}", "compilation-of-" + plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        compiled.add(plan);
        return plan;
    }

    /** How many told of this plan, also those that were not taken. */
    private long messages(String plan) {
        return receiver.messages().stream()
                .filter(message -> message.data().path("plan_id").asString().equals(plan))
                .count();
    }

    /** Each plan has one message, which may come more than once. */
    private void check(LiveProduct product) {
        var lost = compiled.stream().filter(plan -> messages(plan) == 0).count();
        var different = receiver.messages().stream()
                .map(Receiver.Message::id)
                .distinct()
                .count();
        var errors = product.product()
                .output()
                .lines()
                .filter(line -> line.contains(" ERROR "))
                .toList();
        figures.say("plans compiled", compiled.size())
                .say("messages lost", lost)
                .say("messages sent again", receiver.messages().size() - different)
                .say("plans not judged", waiting(product))
                .say("errors in the log", errors.size());
        assertThat(lost).isZero();
        assertThat(different).isEqualTo(compiled.size());
        assertThat(waiting(product)).isZero();
        assertThat(errors).isEmpty();
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
