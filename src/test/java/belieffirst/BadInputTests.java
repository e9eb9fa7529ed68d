package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.library.EntryKinds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad input for every writing route of the API: each answer is a clear problem, and nothing is written. */
@ProductTest
class BadInputTests {

    private static final String INSIDES = "(?s).*(belieffirst\\.|java\\.|springframework|Exception|\\bat [a-z]+\\.).*";

    private final List<Route> routes;
    private final WrongValues values;
    private final JdbcClient superuser;
    private final Member owner;
    private final Api api;
    private final Map<String, String> own;

    private final String before;
    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    BadInputTests(
            Bench bench,
            Makers makers,
            Minds minds,
            People people,
            Server server,
            DataFolder folder,
            EntryKinds kinds,
            RequestMappingHandlerMapping requestMappingHandlerMapping)
            throws IOException {
        this.routes = Route.below("/api", requestMappingHandlerMapping).stream()
                .filter(Route::writes)
                .toList();
        this.values = new WrongValues(kinds);
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.own = things(bench, makers, minds, owner);
        own.put("members/id", owner.account().toString());
        own.put("tokens/id", Api.json(api.get("/api/tokens")).at("/data/0/id").asString());
        var invited = api.post("/api/invitations", "{\"email\": \"new@example.com\", \"role\": \"viewer\"}");
        own.put("invitations/id", Api.json(invited).path("id").asString());
        this.before = Superuser.rowsOf(owner.organization(), superuser);
    }

    @Test
    void refusesWhatIsNoObjectOfItsFields() {
        for (var route : takingBodies()) {
            var valid = Bodies.of(route, own);
            var bodies = new LinkedHashMap<String, String>();
            bodies.put("nothing", "");
            for (var body : List.of("{", "nonsense", "[]", "7", "\"text\"", "true", "null", "[{}]", "{\"name\"}")) {
                bodies.put(body, body);
            }
            bodies.put("an unknown field", valid.replaceFirst("}$", ", \"colour\": \"green\"}"));
            bodies.put("a doubled field", "{%1$s, %1$s}".formatted(valid.substring(1, valid.length() - 1)));
            bodies.put("deep nesting", "{\"name\": %s%s}".formatted("[".repeat(3000), "]".repeat(3000)));
            bodies.put("deep objects", "{\"a\":".repeat(3000) + "1" + "}".repeat(3000));
            bodies.put("a long text", "{\"name\": \"%s\"}".formatted("x".repeat(1_000_000)));
            bodies.put("too much", "{\"name\": \"%s\"}".formatted("x".repeat(1_100_000)));
            bodies.put("a long number", "{\"ads_per_angle\": %s}".formatted("9".repeat(2_000)));
            bodies.forEach((what, body) -> send(route, what, body));
        }
        checkAll();
    }

    @Test
    void refusesValuesOfAnotherKindInEveryField() {
        for (var route : takingBodies()) {
            var valid = (ObjectNode) new JsonMapper().readTree(Bodies.of(route, own));
            values.wrong(route)
                    .forEach((field, wrong) -> wrong.forEach(value -> {
                        var sent = valid.deepCopy();
                        sent.remove(field);
                        var begin = sent.isEmpty() ? "{" : sent.toString().replaceFirst("}$", ",");
                        send(route, field + ": " + value, "%s\"%s\": %s}".formatted(begin, field, value));
                    }));
        }
        checkAll();
    }

    @Test
    void refusesAVersionThatIsNotTheLast() {
        for (var route : routes) {
            if (!route.method().equals("POST") && !route.pattern().matches(".*(\\{(persona|code)}|/left-out)")) {
                var path = route.filled(own);
                var body = Bodies.of(route, own);
                for (var stale :
                        List.of("\"0\"", "\"nonsense\"", "W/\"1\"", "\"99999999999999999999\"", "\"a\", \"b\"")) {
                    var answer = api.send(route.method(), path, body, "If-Match", stale);
                    answers.put(route + " " + stale, answer);
                    assertThat(answer.statusCode()).as("%s %s", route, stale).isEqualTo(412);
                }
                assertThat(api.send(route.method(), path, body).statusCode())
                        .as("%s", route)
                        .isEqualTo(428);
            }
        }
        checkAll();
    }

    @Test
    void refusesPathsAndParametersThatAreNone() {
        for (var route : routes) {
            for (var id : List.of("nonsense", "1", "..", "%20", "%E2%80%A8", "x".repeat(2_000))) {
                var path = route.filled(id);
                if (!path.equals(route.pattern())) {
                    answers.put(
                            route + " " + id, api.send(route.method(), path, Bodies.of(route, own), "If-Match", "*"));
                }
            }
        }
        for (var query : List.of("cursor=%00", "cursor=AAAA", "limit=x", "limit=-1", "brand_id=%00", "status=%00")) {
            answers.put(query, api.get("/api/plans?" + query));
        }
        for (var query : List.of("cursor=%00", "limit=0", "brand_id=x", "q=%00", "q=" + "x".repeat(300))) {
            answers.put("products " + query, api.get("/api/products?" + query));
        }
        checkAll();
    }

    private List<Route> takingBodies() {
        return routes.stream().filter(route -> !Bodies.of(route, own).isEmpty()).toList();
    }

    private void send(Route route, String what, String body) {
        var path = route.filled(own);
        answers.put(route + " " + what, api.send(route.method(), path, body, "If-Match", "*"));
    }

    /** A clear problem each, whatever was sent; and nothing was written, since all that there is was there before. */
    private void checkAll() {
        var histogram = new TreeMap<Integer, Integer>();
        answers.values().forEach(answer -> histogram.merge(answer.statusCode(), 1, Integer::sum));
        var unclear = answers.entrySet().stream()
                .filter(answer -> !isClear(answer.getValue()))
                .map(answer -> "%s → %d %s"
                        .formatted(
                                shortened(answer.getKey()),
                                answer.getValue().statusCode(),
                                shortened(answer.getValue().body())))
                .toList();

        assertThat(answers).hasSizeGreaterThan(50);
        assertThat(unclear).as("answers by status: %s", histogram).isEmpty();
        assertThat(Superuser.rowsOf(owner.organization(), superuser)).isEqualTo(before);
    }

    private static boolean isClear(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() >= 400
                && answer.statusCode() < 500
                && type.startsWith("application/problem+json")
                && !answer.body().matches(INSIDES)
                && !Api.json(answer).path("code").asString().isEmpty();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    static Map<String, String> things(Bench bench, Makers makers, Minds minds, Member member) {
        var ground = bench.lay(member, 2);
        var plan = bench.begin(member, ground).plan().id().toString();
        var hook = bench.add(
                member, "hooks", Map.of("text", "He waited.", "category", "timeline", "product_id", ground.product()));
        var claimed = makers.claim(member, bench.draft(member, ground).plan().id());
        var whole = bench.draft(member, ground).plan();
        minds.give(member, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        var idea = minds.ask(member, "angles", whole.id().value(), 3).ideas().getFirst();
        var things = Bodies.things(ground, plan, claimed, bench.layers(member, ground), hook, idea.id());
        things.put(
                "webhooks/id",
                bench.endpoint(member, "https://hooks.example/").endpoint().id().toString());
        return things;
    }
}
