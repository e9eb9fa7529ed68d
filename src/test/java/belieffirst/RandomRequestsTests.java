package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Makers;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import belieffirst.web.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of requests that are nearly right: whatever is sent, nothing breaks.
 *
 * <p>{@code bin/random-requests} sends ten times as many.
 */
@ProductTest
class RandomRequestsTests {

    private static final long SEED = 20_261_127;
    private static final int REQUESTS = Integer.getInteger("belief-first.random-requests", 1_000);
    private static final int FORMS = Integer.getInteger("belief-first.random-forms", 400);
    private static final int AT_ONCE = 6;
    private static final List<String> PARAMETERS =
            List.of("limit", "cursor", "search", "archived", "active", "status", "job_id", "brand_id", "q", "");

    private final RequestMappingHandlerMapping mapping;
    private final Api api;
    private final Visitor visitor;
    private final Map<String, String> things;
    private final Map<String, String> pages;

    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    RandomRequestsTests(
            Bench bench,
            Makers makers,
            Minds minds,
            People people,
            Server server,
            MockMvcTester client,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
        var owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.things = BadInputTests.things(bench, makers, minds, owner);
        var reader = people.newOrganization().owner();
        this.visitor = new Visitor(client, reader);
        var ground = bench.lay(reader, 2);
        this.pages = BadFormTests.own(ground, bench.draft(reader, ground).plan().key());
    }

    /** Ideas are asked of a model that said all it has to say: that is 503, and says so. */
    @Test
    void noRequestBreaksTheApi() throws Exception {
        var routes = Route.below("/api", mapping);
        each(REQUESTS, number -> request(number, routes));

        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    @Test
    void noFormBreaksAPage() throws Exception {
        var routes = Route.below("/", mapping).stream()
                .filter(route -> route.method().equals("POST")
                        && !Problems.answer(route.pattern())
                        && !route.pattern().matches("/sign-out|.*/leave"))
                .toList();
        each(FORMS, number -> form(number, routes));

        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    private static void each(int count, IntConsumer work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> work.accept(number)))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    private void request(int number, List<Route> routes) {
        var values = new RandomValues(new Random(SEED + number));
        var route = values.of(routes);
        var path = route.filled(values.things(things)) + query(values);
        var body = route.writes() ? values.body(Bodies.of(route, things)) : "";
        var match = values.of(List.of("*", "\"1\"", "W/\"x\"", "nonsense", "\"" + "9".repeat(30) + "\""));
        var answer = api.send(route.method(), path, body, "If-Match", match);
        var status = answer.statusCode();
        if (status >= 500 && !(status == 503 && route.pattern().startsWith("/api/suggestions"))) {
            broken.add("%d: %s %s %s → %d %s".formatted(number, route.method(), path, body, status, answer.body()));
        }
    }

    private static String query(RandomValues values) {
        if (values.in(70)) {
            return "";
        }
        return "?%s=%s".formatted(values.of(PARAMETERS), URLEncoder.encode(values.text(), StandardCharsets.UTF_8));
    }

    private void form(int number, List<Route> routes) {
        var values = new RandomValues(new Random(SEED + number));
        var route = values.of(routes);
        var fields =
                new ArrayList<Object>(List.of("version", values.of(List.of("1", "2", "x", "")), "row_version", "1"));
        for (var name : BadFormTests.TEXTS) {
            if (values.in(40)) {
                fields.addAll(List.of(name, values.text()));
            }
        }
        for (var name : BadFormTests.IDS) {
            if (values.in(40)) {
                fields.addAll(List.of(name, values.in(50) ? values.of(List.copyOf(pages.values())) : values.text()));
            }
        }
        var path = route.filled(values.things(pages));
        var status = visitor.post(path, fields.toArray()).getResponse().getStatus();
        if (status >= 500) {
            broken.add("%d: POST %s %s → %d".formatted(number, path, fields, status));
        }
    }
}
