package belieffirst.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.Scope;
import belieffirst.database.Attack;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@EachHome
@ProductTest
class WebhooksApiTests {

    private static final String BODY =
            "{\"name\": \"Ad maker\", \"url\": \"https://hooks.example/in\", \"events\": [\"plan.compiled\", \"run.due\"]}";

    private final Bench bench;
    private final People people;
    private final Server server;
    private final Attack attack;
    private final Team team;
    private final Api api;

    WebhooksApiTests(Bench bench, People people, Server server, JdbcClient jdbc, TransactionOperations transactions) {
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.attack = new Attack(jdbc, transactions);
        this.team = people.newOrganization();
        this.api = server.api(people.token(team.admin()));
    }

    @Test
    void makesReadsChangesAndRemovesAnEndpoint() {
        var made = api.post("/api/webhooks", BODY);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        var path = made.headers().firstValue("Location").orElseThrow();

        var read = api.get(path);
        assertThat(json(read).has("secret")).isFalse();
        assertThat(json(read).path("active").asBoolean()).isTrue();
        assertThat(json(read).path("events").valueStream().map(JsonNode::asString))
                .containsExactly("plan.compiled", "run.due");
        var version = read.headers().firstValue("ETag").orElseThrow();

        is(api.send("PATCH", path, "{\"active\": false}"), 428, "precondition_required");
        var changed = api.send("PATCH", path, "{\"active\": false}", "If-Match", version);
        assertThat(json(changed).path("state").path("disabled_because").asString())
                .isEqualTo("person");
        is(api.send("PATCH", path, "{\"active\": true}", "If-Match", version), 412, "stale");
        var rotated = api.post(path + "/secret", "");
        assertThat(json(rotated).path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(json(made).path("secret").asString());
        assertThat(json(rotated).path("state").path("previous_secret_until").isNull())
                .isFalse();

        assertThat(json(api.get("/api/webhooks")).path("data")).hasSize(1);
        assertThat(api.send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(204);
        is(api.get(path), 404, "not_found");
    }

    @Test
    void saysWhatIsWrongWithAnEndpoint() {
        is(api.post("/api/webhooks", "{}"), 422, "invalid");
        is(api.post("/api/webhooks", BODY.replace("plan.compiled", "plan.eaten")), 422, "invalid");
        is(api.post("/api/webhooks", BODY.replace("\"name\"", "\"nmae\"")), 422, "invalid");
        is(api.post("/api/webhooks", BODY.replace("[", "[7, ")), 422, "invalid");
        is(api.post("/api/webhooks", BODY.replace("}", ", \"active\": \"yes\"}")), 422, "invalid");
        for (var inside : List.of("127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.7", "localhost", "0x7f.1")) {
            var refused = api.post("/api/webhooks", BODY.replace("hooks.example", inside));
            is(refused, 422, "invalid");
            assertThat(json(refused).path("fields").has("/url")).as(inside).isTrue();
        }
        assertThat(json(api.get("/api/webhooks")).path("data")).isEmpty();
    }

    @Test
    void takesTenEndpointsAtMostAndListsThemInParts() {
        for (var i = 0; i < 10; i++) {
            assertThat(api.post("/api/webhooks", BODY).statusCode()).isEqualTo(201);
        }
        is(api.post("/api/webhooks", BODY), 409, "conflict");

        var first = json(api.get("/api/webhooks?limit=7"));
        var rest = json(api.get(
                "/api/webhooks?limit=7&cursor=" + first.path("next_cursor").asString()));
        assertThat(first.path("data")).hasSize(7);
        assertThat(rest.path("data")).hasSize(3);
        assertThat(rest.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void listsWhatWasSentAndSendsItAgain() {
        var endpoint = bench.endpoint(team.owner(), "https://hooks.invalid/").endpoint();
        var plan = bench.draft(team.owner(), bench.lay(team.owner(), 1)).plan();
        bench.compile(team.owner(), plan.id());
        var path = "/api/webhooks/%s/deliveries".formatted(endpoint.id());

        var first = json(api.get(path + "?limit=1"));
        var second = json(
                api.get(path + "?limit=1&cursor=" + first.path("next_cursor").asString()));
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(List.of(type(first), type(second)))
                .containsExactlyInAnyOrder("plan.compiled", "plan.status_changed");
        var delivery = first.path("data").path(0);
        assertThat(delivery.path("message").path("data").path("plan_id").asString())
                .isEqualTo(plan.id().toString());
        assertThat(delivery.path("message_id").asString()).startsWith("msg_");

        var again = api.post("%s/%s/again".formatted(path, delivery.path("id").asString()), "");
        assertThat(json(again).path("state").asString()).isEqualTo("waiting");
        is(api.post("%s/%s/again".formatted(path, UUID.randomUUID()), ""), 404, "not_found");
    }

    @Test
    void answersOwnersAndAdminsWithTheScopeAlone() {
        var endpoint = bench.endpoint(team.owner(), "https://hooks.example/").endpoint();
        for (var path : List.of("", "/" + endpoint.id(), "/" + endpoint.id() + "/deliveries")) {
            var address = "/api/webhooks" + path;
            var narrow = server.api(people.token(team.owner(), List.of(Scope.PLANS_READ, Scope.PLANS_WRITE)));
            is(narrow.get(address), 403, "scope_missing");
            is(server.api(people.token(team.member())).get(address), 403, "forbidden");
            is(server.api(people.token(team.viewer())).get(address), 403, "forbidden");
        }
        var stranger = server.api(people.token(people.newOrganization().owner()));
        is(stranger.get("/api/webhooks/" + endpoint.id()), 404, "not_found");
        is(stranger.get("/api/webhooks/%s/deliveries".formatted(endpoint.id())), 404, "not_found");
        is(stranger.post("/api/webhooks/%s/secret".formatted(endpoint.id()), ""), 404, "not_found");
        is(stranger.send("DELETE", "/api/webhooks/" + endpoint.id(), "", "If-Match", "*"), 404, "not_found");
    }

    /** Whoever has a connection of the product still sees nothing that their seat does not show. */
    @Test
    void hidesEndpointsAndMessagesInTheDatabase() {
        bench.endpoint(team.owner(), "https://hooks.invalid/");
        var plan = bench.draft(team.owner(), bench.lay(team.owner(), 1)).plan();
        bench.compile(team.owner(), plan.id());

        for (var table : List.of("webhook_endpoints", "webhook_deliveries")) {
            assertThat(people.as(team.admin(), () -> attack.look("select from " + table)))
                    .isNotEqualTo("0 rows");
            for (var other : List.of(
                    team.member(), team.viewer(), people.newOrganization().owner())) {
                assertThat(people.as(other, () -> attack.look("select from " + table)))
                        .isEqualTo("0 rows");
                assertThat(people.as(other, () -> attack.change("delete from " + table)))
                        .isIn("0 rows", "42501");
            }
        }
        for (var column : List.of("body = '{}'", "endpoint_id = id", "attempts = 0", "code = 200")) {
            assertThat(people.as(team.owner(), () -> attack.change("update webhook_deliveries set " + column)))
                    .isEqualTo("42501");
        }
        assertThat(people.as(team.owner(), () -> attack.look("select app.next_webhook()")))
                .isEqualTo("42501");
    }

    private static String type(JsonNode list) {
        return list.path("data").path(0).path("type").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Api.json(answer);
    }

    private static void is(HttpResponse<String> answer, int status, String code) {
        assertThat("%d %s"
                        .formatted(
                                answer.statusCode(), json(answer).path("code").asString()))
                .isEqualTo("%d %s".formatted(status, code));
    }
}
