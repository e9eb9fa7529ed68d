package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Makers;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.webhook.WebhookEvent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Attacks on every route of the API that there is, with the ids of another organization's things. */
@ProductTest
class ApiAttackTests {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final List<Route> routes;
    private final People people;
    private final Server server;
    private final JdbcClient superuser;
    private final Team victims;
    private final Team attackers;
    private final Map<String, String> theirs;
    private final Map<String, String> own;

    ApiAttackTests(
            Bench bench,
            Makers makers,
            Minds minds,
            People people,
            Server server,
            DataFolder folder,
            RequestMappingHandlerMapping requestMappingHandlerMapping)
            throws IOException {
        this.routes = Route.below("/api", requestMappingHandlerMapping);
        this.people = people;
        this.server = server;
        this.superuser = Superuser.of(folder.resolve(""));
        this.victims = people.newOrganization();
        this.attackers = people.newOrganization();
        this.theirs = things(bench, makers, minds, victims);
        this.own = things(bench, makers, minds, attackers);
        know(victims, theirs);
        know(attackers, own);
    }

    @Test
    void answersForAnotherOrganizationsThingsAsForUnknownOnes() {
        var attacker = server.api(people.token(attackers.owner()));
        var unknown = new HashMap<String, String>();
        theirs.forEach((kind, id) ->
                unknown.put(kind, id.matches(ID) ? UUID.randomUUID().toString() : id));
        var before = rows();

        var softly = new SoftAssertions();
        for (var route : routes) {
            softly.assertThat(route.pattern().contains("{") ? told(send(attacker, route, theirs, own)) : "404")
                    .as("%s at theirs, naming ours", route)
                    .startsWith("404");
            softly.assertThat(told(send(attacker, route, theirs, theirs)))
                    .as("%s at theirs", route)
                    .isEqualTo(told(send(attacker, route, unknown, unknown)));
            if (Bodies.name(route)) {
                softly.assertThat(told(send(attacker, route, own, theirs)))
                        .as("%s at ours, naming theirs", route)
                        .isEqualTo(told(send(attacker, route, own, unknown)));
            }
        }
        softly.assertThat(rows()).as("the victim's rows").isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void listsNothingOfAnotherOrganization() {
        var attacker = server.api(people.token(attackers.owner()));
        var lists = routes.stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().contains("{"))
                .toList();

        assertThat(lists).hasSizeGreaterThan(8);
        for (var list : lists) {
            for (var filter : List.of("", "?brand_id=", "?product_id=", "?persona_id=", "?job_id=")) {
                var id = theirs.getOrDefault(
                        filter.isEmpty() ? "" : filter.substring(1, filter.indexOf('_')) + "s/id", "");
                var listed = attacker.get(list.pattern() + filter + id);
                assertThat(listed.statusCode()).as("%s%s", list, filter).isEqualTo(200);
                assertThat(listed.body())
                        .as("%s%s", list, filter)
                        .doesNotContain(victims.organization().toString());
                theirs.values().stream()
                        .filter(known -> known.matches(ID))
                        .forEach(known -> assertThat(listed.body())
                                .as("%s%s", list, filter)
                                .doesNotContain(known));
            }
        }
    }

    @Test
    void answersNobodyWithoutATokenAndNoTokenWithoutTheScope() {
        var nobody = server.api("");
        var maker = server.api(people.token(victims.owner(), List.of(Scope.of("runs:write"))));
        var sender = server.api(people.token(victims.owner(), List.of(Scope.of("results:write"))));
        var reader = server.api(people.token(victims.owner(), List.of(Scope.of("plans:read"))));
        var viewer = server.api(people.token(victims.viewer()));
        var before = rows();

        for (var route : routes) {
            assertThat(refusal(send(nobody, route, theirs, theirs)))
                    .as("%s", route)
                    .isEqualTo("401 unauthorized");
            var narrow = route.pattern().contains("/runs") ? sender : maker;
            assertThat(refusal(send(narrow, route, theirs, theirs)))
                    .as("%s", route)
                    .isEqualTo("403 scope_missing");
            if (route.writes()) {
                assertThat(refusal(send(reader, route, theirs, theirs)))
                        .as("%s", route)
                        .isEqualTo("403 scope_missing");
                assertThat(refusal(send(viewer, route, theirs, theirs)))
                        .as("%s", route)
                        .isEqualTo("403 forbidden");
            } else {
                assertThat(send(viewer, route, theirs, theirs).statusCode())
                        .as("%s", route)
                        .isEqualTo(
                                route.pattern().matches("/api/(members|invitations|tokens|audit-log|webhooks).*")
                                        ? 403
                                        : 200);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, String> things(Bench bench, Makers makers, Minds minds, Team team) {
        minds.give(team.owner(), Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        var ground = bench.lay(team.owner(), 3);
        var plan = bench.draft(team.owner(), ground).plan();
        bench.compile(team.owner(), plan.id());
        var claimed = makers.claim(
                team.owner(), bench.draft(team.owner(), ground).plan().id());
        var hook = bench.add(
                team.owner(),
                "hooks",
                Map.of("text", "He waited.", "category", "timeline", "product_id", ground.product()));
        var idea =
                minds.ask(team.owner(), "angles", plan.id().value(), 3).ideas().getFirst();
        var things = Bodies.things(
                ground, plan.id().toString(), claimed, bench.layers(team.owner(), ground), hook, idea.id());
        things.put(
                "webhooks/id",
                bench.endpoint(team.owner(), "https://hooks.example/", WebhookEvent.RUN_DUE)
                        .endpoint()
                        .id()
                        .toString());
        return things;
    }

    /** Links a persona, and names a member, an invitation, a token, an import and what was done. */
    private void know(Team team, Map<String, String> things) {
        var owner = server.api(people.token(team.owner()));
        var link = "/api/products/%s/personas/%s".formatted(things.get("products/id"), things.get("personas/id"));
        owner.send("PUT", link, "{\"is_primary\": true}", "If-None-Match", "*");
        var sent = owner.post("/api/results", Bodies.of(new Route("POST", "/api/results"), things));
        things.put("imports/id", Api.json(sent).path("import_id").asString());
        things.put("members/id", team.member().account().toString());
        owner.post("/api/invitations", "{\"email\": \"new@example.com\", \"role\": \"viewer\"}");
        for (var kind : List.of("invitations", "tokens", "audit-log")) {
            var listed = Api.json(owner.get("/api/" + kind));
            things.put(kind + "/id", listed.at("/data/0/id").asString());
        }
    }

    /** Fills the address with these things, and the body with those; a route that is not known here fails. */
    private static HttpResponse<String> send(Api api, Route route, Map<String, String> at, Map<String, String> naming) {
        return api.send(route.method(), route.filled(at), Bodies.of(route, naming), "If-Match", "*");
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }

    /** All that an answer tells, apart from ids and times. */
    private static String told(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        List.of("date", "x-request-id", "etag", "connection", "content-length").forEach(headers::remove);
        return "%d %s %s"
                .formatted(answer.statusCode(), headers, answer.body())
                .replaceAll(ID, "ID")
                .replaceAll("whsec_[A-Za-z0-9+/=]+", "SECRET")
                .replaceAll("\"(next_cursor|hint|token|link)\":\"[^\"]*\"", "")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?(\\+00:00)?", "TIME");
    }

    private String rows() {
        return Superuser.rowsOf(victims.organization(), superuser);
    }
}
