package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The door of /mcp: who comes in, from where, and with which messages. */
@ProductTest
class McpDoorTests {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

    private final Server server;
    private final People people;
    private final Member owner;
    private final Api api;

    McpDoorTests(Server server, People people) {
        this.server = server;
        this.people = people;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    @Test
    void answersAMessageWithoutAnyHandshake() {
        var answer = api.post("/mcp", PING);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Api.json(answer).path("result")).isEmpty();
        assertThat(api.post("/mcp", "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(api.get("/mcp").statusCode()).isEqualTo(405);
    }

    @Test
    void leavesKeysToTheCallsInAMessage() {
        var viewer = server.api(people.token(people.join(owner.organization(), "viewer")));

        for (var time = 0; time < 2; time++) {
            assertThat(viewer.post("/mcp", PING, "Idempotency-Key", "agent-1").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsWhoeverBringsNoTokenWhereToLearnHow() {
        for (var token : List.of("", "bf_nonsense", revoked())) {
            var answer = server.api(token).post("/mcp", PING);

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(Api.json(answer).path("code").asString()).isEqualTo("unauthorized");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer resource_metadata=\"%s\""
                            .formatted(server.uri("/.well-known/oauth-protected-resource/mcp")));
        }
    }

    @Test
    void describesItselfToClientsThatLookForAnAuthorizationServer() {
        for (var path : List.of("", "/mcp")) {
            var described = Api.json(server.api("").get("/.well-known/oauth-protected-resource" + path));

            assertThat(described.path("resource").asString())
                    .isEqualTo(server.uri("/mcp").toString());
            assertThat(described.path("bearer_methods_supported").toString()).isEqualTo("[\"header\"]");
            assertThat(described.path("scopes_supported").toString()).contains("plans:read");
            assertThat(described.has("authorization_servers")).isFalse();
        }
    }

    @Test
    void refusesPagesOfOtherSites() {
        var own = server.uri("").toString();

        assertThat(from(own).statusCode()).isEqualTo(200);
        for (var origin :
                List.of("https://evil.example", "null", own + "1", "http://127.0.0.1", own.replace("http", "https"))) {
            var answer = from(origin);

            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
            assertThat(Api.json(answer).path("code").asString()).isEqualTo("foreign_origin");
        }
        assertThat(api.get("/api/plans", "Origin", "https://evil.example").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoMessage() {
        for (var body : List.of(
                "{",
                "nonsense",
                "[]",
                "[%s]".formatted(PING),
                "7",
                "null",
                "{}",
                PING.replace("2.0", "1.0"),
                PING.replace("\"ping\"", "7"),
                PING.replace("1,", "null,"),
                PING.replace("1,", "{},"),
                PING.replace("1,", "1, \"id\": 2,"),
                PING.replace("1,", "1, \"params\": [],"),
                "{\"params\": %s%s}".formatted("[".repeat(3000), "]".repeat(3000)))) {
            var answer = api.post("/mcp", body);

            assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            assertThat(Api.json(answer).path("detail").asString()).isNotEmpty();
        }
        assertThat(api.post("/mcp", "{\"a\": \"%s\"}".formatted("x".repeat(1 << 20)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(api.post("/mcp", PING, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(api.post("/mcp", PING, "MCP-Protocol-Version", "1999-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersWrongMethodsAndParametersWithAnErrorOfTheProtocol() {
        for (var params : List.of(
                "{\"name\": 7}",
                "{\"name\": {}}",
                "{}",
                "{\"name\": \"get_nothing\"}",
                "{\"name\": \"get_plan\", \"arguments\": []}",
                "{\"name\": \"get_plan\", \"arguments\": \"x\"}")) {
            for (var method : List.of("tools/call", "resources/read", "prompts/get", "initialize")) {
                var error = error(method, params);

                if (!method.equals("initialize")) {
                    assertThat(error.path("code").asInt())
                            .as("%s %s", method, params)
                            .isIn(-32602, -32002);
                }
                assertThat(error.path("message").asString("")).doesNotContain("Exception", "java", "belieffirst");
            }
        }
        assertThat(error("tools/destroy", "{}").path("code").asInt()).isEqualTo(-32601);
        assertThat(error(
                                "prompts/get",
                                "{\"name\": \"brief-the-ads\", \"arguments\": {\"plan\": \"%s\"}}"
                                        .formatted("x".repeat(2_001)))
                        .toString())
                .isEqualTo(
                        "{\"code\":-32602,\"message\":\"The argument plan is needed, with at most 2000 characters.\"}");
        var begun = error("initialize", "{\"protocolVersion\": {}}");
        assertThat(begun.path("code").asInt()).isEqualTo(-32602);
        assertThat(begun.path("message").asString()).doesNotContain("java", "McpSchema");
    }

    @Test
    void knowsItsAddressHoweverItIsSpelled() {
        for (var path : List.of("/%6dcp", "/m%63p", "/mc%70")) {
            assertThat(api.post(path, PING, "Origin", "https://evil.example").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    /** A token that worked a moment ago. */
    private String revoked() {
        var token = server.api(people.token(owner));
        assertThat(token.post("/mcp", PING).statusCode()).isEqualTo(200);
        var listed = Api.json(token.get("/api/tokens")).at("/data/0/id").asString();
        assertThat(api.send("DELETE", "/api/tokens/" + listed, "", "If-Match", "*")
                        .statusCode())
                .isEqualTo(204);
        return token.token();
    }

    private HttpResponse<String> from(String origin) {
        return api.post("/mcp", PING, "Origin", origin);
    }

    private JsonNode error(String method, String params) {
        var answer = api.post("/mcp", PING.replace("ping\"", "%s\", \"params\": %s".formatted(method, params)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("error");
    }
}
