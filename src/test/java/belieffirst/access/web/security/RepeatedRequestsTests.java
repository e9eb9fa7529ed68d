package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.KeptAnswers;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POST that is sent again with the same Idempotency-Key is done once. */
@EachHome
@ProductTest
class RepeatedRequestsTests {

    private static final String KEY = "Idempotency-Key";
    private static final String BRAND = "{\"name\": \"Wonder Paws\"}";

    private final Bench bench;
    private final Minds minds;
    private final People people;
    private final Server server;
    private final KeptAnswers answers;
    private final JdbcClient superuser;
    private final Member owner;
    private final Api api;

    RepeatedRequestsTests(
            Bench bench, Minds minds, People people, Server server, KeptAnswers answers, DataFolder folder)
            throws IOException {
        this.bench = bench;
        this.minds = minds;
        this.people = people;
        this.server = server;
        this.answers = answers;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    @Test
    void areAnsweredAsBeforeAndDoneOnce() {
        var first = api.post("/api/brands", BRAND, KEY, "a");
        var again = api.post("/api/brands", BRAND, KEY, "a");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(told(again)).isEqualTo(told(first));
        assertThat(api.post("/api/brands", BRAND, KEY, "b").statusCode()).isEqualTo(422);
        assertThat(Api.json(api.get("/api/brands")).path("data")).hasSize(1);
    }

    @Test
    void areRefusedWhenTheySaySomethingElse() {
        api.post("/api/brands", BRAND, KEY, "a");

        for (var other : List.of(
                api.post("/api/brands", "{\"name\": \"Others\"}", KEY, "a"),
                api.post("/api/brands?x=1", BRAND, KEY, "a"),
                api.post("/api/products", BRAND, KEY, "a"))) {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(Api.json(other).path("code").asString()).isEqualTo("idempotency_key_reused");
        }
    }

    @Test
    void areDoneAnewWhenTheyFailed() {
        assertThat(api.post("/api/brands", "{\"name\": \"\"}", KEY, "a").statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/brands", BRAND, KEY, "a").statusCode()).isEqualTo(201);
    }

    @Test
    void areDoneOnceThoughManyComeAtOnce() throws Exception {
        Callable<HttpResponse<String>> send = () -> api.post("/api/brands", BRAND, KEY, "a");
        var told = new ArrayList<HttpResponse<String>>();
        try (var all = Executors.newFixedThreadPool(8)) {
            for (var answer : all.invokeAll(List.of(send, send, send, send, send, send, send, send))) {
                told.add(answer.get());
            }
        }

        assertThat(told)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(told.stream().filter(answer -> answer.statusCode() == 409))
                .allMatch(answer -> Api.json(answer).path("code").asString().equals("idempotency_key_busy"));
        assertThat(Api.json(api.get("/api/brands")).path("data")).hasSize(1);
    }

    @Test
    void areKeptApartByTheirSender() {
        var colleague = server.api(people.token(people.join(owner.organization(), "member")));
        var other = server.api(people.token(owner));

        api.post("/api/brands", BRAND, KEY, "a");

        for (var sender : List.of(colleague, other)) {
            var name = "{\"name\": \"%s\"}".formatted(UUID.randomUUID());
            assertThat(sender.post("/api/brands", name, KEY, "a").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void areForgottenAfterADay() {
        api.post("/api/brands", BRAND, KEY, "a");
        superuser
                .sql("update kept_answers set made_at = made_at - interval '25 hours' where organization_id = :home")
                .param("home", owner.organization())
                .update();

        assertThat(api.post("/api/brands", "{\"name\": \"Others\"}", KEY, "a").statusCode())
                .isEqualTo(201);
        superuser
                .sql("update kept_answers set made_at = made_at - interval '25 hours' where organization_id = :home")
                .param("home", owner.organization())
                .update();
        answers.forget();
        assertThat(kept()).isZero();
    }

    @Test
    void needAKeyThatCanBeRead() {
        assertThat(api.post("/api/brands", BRAND, KEY, "with space").statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/brands", BRAND, KEY, "k".repeat(201)).statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/brands", BRAND, KEY, "k".repeat(200)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void askNoModelTwiceForIdeas() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        var ground = bench.lay(owner, 1);
        var body = ideas(ground);

        var first = api.post("/api/suggestions", body, KEY, "a");
        var again = api.post("/api/suggestions", body, KEY, "a");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(told(again)).isEqualTo(told(first));
        assertThat(api.post("/api/suggestions", body, KEY, "b", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void giveAKeyBackWhenNoIdeaCame() {
        var unknown = "{\"kind\": \"angles\", \"job_id\": \"%s\", \"count\": 3}".formatted(UUID.randomUUID());

        assertThat(api.post("/api/suggestions", unknown, KEY, "a").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(kept()).isZero();
    }

    private static String ideas(Groundwork ground) {
        return "{\"kind\": \"angles\", \"job_id\": \"%s\", \"count\": 3}".formatted(ground.job());
    }

    private long kept() {
        return superuser
                .sql("select count(*) from kept_answers where organization_id = :home")
                .param("home", owner.organization())
                .query(Long.class)
                .single();
    }

    private static List<Object> told(HttpResponse<String> answer) {
        return List.of(
                answer.statusCode(),
                answer.body(),
                answer.headers().allValues("Location"),
                answer.headers().allValues("ETag"),
                answer.headers().allValues("Content-Type"));
    }
}
