package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Stall;
import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.FreshHome;
import belieffirst.testing.OnServers;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.testing.Receiver;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server that is killed while it sends a message and judges a plan: another one finishes both. */
@OnServers
class KilledServerTests {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Path HOME = FreshHome.next();
    private static final Path OTHER_HOME = FreshHome.embedded();

    @AfterAll
    static void remove() {
        FreshHome.remove(HOME);
        FreshHome.remove(OTHER_HOME);
    }

    @Test
    void leavesItsMessagesAndItsPlansToTheOther() throws IOException, InterruptedException {
        var settings = new HashMap<>(FreshHome.settings(HOME));
        settings.put("belief-first.secret-key", "one secret for all the instances there are");
        settings.put("belief-first.webhooks.private-targets", "true");
        try (var receiver = new Receiver()) {
            var plan = killed(settings, receiver);
            letAMinutePass();
            try (var other = Product.start(OTHER_HOME, settings)) {
                var token = Product.firstRun(HOME).required("api_token").asString();
                finishes(new Api(other.address(), token), plan, receiver);
            }
        }
    }

    /** Kills a server when its message has arrived and was not answered, and its verdicts are written and not committed. */
    private static String killed(Map<String, String> settings, Receiver receiver)
            throws IOException, InterruptedException {
        try (var one = Product.start(HOME, settings)) {
            var api = one.api(HOME);
            var plan = begunWork(api, receiver);
            var stall = Stall.ofJudging(HOME);
            var gate = receiver.shut();
            bringResults(api, plan);
            receiver.await(1);
            stall.await();
            one.kill();
            gate.countDown();
            stall.end();
            return plan;
        }
    }

    /** A compiled plan, and an endpoint that wants to know of its results. */
    private static String begunWork(Api api, Receiver receiver) {
        var ground = ApiGround.lay(api, 2);
        var plan = Api.json(created(api.post("/api/plans", ApiGround.plan("Stairs", ground))))
                .path("id")
                .asString();
        created(api.post("/api/plans/%s/compilation".formatted(plan), "{}"));
        created(api.post(
                "/api/webhooks",
                ApiGround.json(Map.of("name", "Ours", "url", receiver.url(), "events", List.of("results.imported")))));
        return plan;
    }

    private static HttpResponse<String> created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static void bringResults(Api api, String plan) {
        var compiled = Api.json(api.get("/api/plans/%s/compiled".formatted(plan)));
        var taken = api.post("/api/results", ApiGround.json(Map.of("rows", ApiGround.results(compiled))));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }

    /** What a killed server had taken is another one's after a minute, which the test does not wait for. */
    private static void letAMinutePass() throws IOException {
        var superuser = Superuser.of(HOME);
        assertThat(superuser
                        .sql("update webhook_endpoints set busy_until = now() where busy_until > now()")
                        .update())
                .isEqualTo(1);
        assertThat(superuser
                        .sql("update app.plans_to_judge set due_at = now() where due_at > now()")
                        .update())
                .isEqualTo(1);
    }

    private static void finishes(Api other, String plan, Receiver receiver) throws IOException {
        var messages = receiver.await(2);
        assertThat(messages.stream().map(Receiver.Message::id).distinct()).hasSize(1);
        var superuser = Superuser.of(HOME);
        for (var waiting :
                List.of("app.plans_to_judge", "(select from webhook_deliveries where state <> 'delivered') d")) {
            Patience.until(
                    SOON,
                    "nothing waits in " + waiting,
                    () -> superuser
                                    .sql("select count(*) from " + waiting)
                                    .query(Integer.class)
                                    .single()
                            == 0);
        }
        assertThat(receiver.messages()).hasSize(2);
        var verdicts = Api.json(other.get("/api/plans/%s/verdict-history".formatted(plan)));
        assertThat(verdicts.path("data").findValuesAsString("angle_id"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
