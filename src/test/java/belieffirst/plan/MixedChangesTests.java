package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of every kind that reach one plan at the same moment. */
@EachHome
@ProductTest
class MixedChangesTests {

    private final Server server;
    private final People people;
    private final Bench bench;

    MixedChangesTests(Server server, People people, Bench bench) {
        this.server = server;
        this.people = people;
        this.bench = bench;
    }

    @Test
    void mixedChangesOfOnePlanNeverEndInAFault() throws Exception {
        var owner = people.newOrganization().owner();
        var api = server.api(people.token(owner));
        var ground = bench.lay(owner, 3);
        var plan = bench.draft(owner, ground).plan();
        var path = "/api/plans/" + plan.id();
        List<Callable<HttpResponse<String>>> kinds = List.of(
                () -> api.send("PUT", path + "/angles", ids("angle_ids", ground.angles()), "If-Match", "*"),
                () -> api.send(
                        "PUT",
                        path + "/angles",
                        ids("angle_ids", ground.angles().reversed()),
                        "If-Match",
                        "*"),
                () -> api.send("PUT", path + "/templates", ids("template_ids", ground.templates()), "If-Match", "*"),
                () -> api.send("PATCH", path, "{\"name\": \"%s\"}".formatted(UUID.randomUUID()), "If-Match", "*"),
                () -> api.post(path + "/compilation", "{}"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 300)
                    .mapToObj(i -> kinds.get(i % kinds.size()))
                    .toList());
            for (var answer : answers) {
                // A machine with other work says that it is busy, which is no fault.
                var busy =
                        answer.get().statusCode() == 503 && answer.get().body().contains("\"code\":\"busy\"");
                assertThat(busy
                                || List.of(200, 201, 409, 412, 429)
                                        .contains(answer.get().statusCode()))
                        .as(answer.get().body())
                        .isTrue();
            }
        }
    }

    private static String ids(String field, List<UUID> ids) {
        return "{\"%s\": [%s]}"
                .formatted(
                        field,
                        String.join(",", ids.stream().map("\"%s\""::formatted).toList()));
    }
}
