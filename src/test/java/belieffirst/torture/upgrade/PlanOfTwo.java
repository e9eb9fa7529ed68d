package belieffirst.torture.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan that one version begins and compiles, and another one brings to its verdicts. */
final class PlanOfTwo {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final String address;
    private final String compiled;

    PlanOfTwo(String name, Api api, Groundwork ground) {
        this.address = begun(name, api, ground);
        answered(201, api.post(address + "/compilation", "{}"));
        this.compiled = answered(200, api.get(address + "/compiled")).body();
    }

    private static String begun(String name, Api api, Groundwork ground) {
        var plan = Api.json(answered(201, api.post("/api/plans", ApiGround.plan(name, ground))));
        return "/api/plans/" + plan.path("id").asString();
    }

    /** Reads it, brings its results and reads its verdicts, whichever version judged it. */
    void finish(Api api) {
        var read = answered(200, api.get(address + "/compiled"));
        assertThat(read.body()).isEqualTo(compiled);
        var rows = ApiGround.results(Api.json(read));
        assertThat(rows).isNotEmpty();
        answered(200, api.post("/api/results", ApiGround.json(Map.of("rows", rows))));
        Patience.until(SOON, "the plan is judged", () -> judged(api) > 0);
    }

    private int judged(Api api) {
        return Api.json(answered(200, api.get(address + "/verdict-history")))
                .path("data")
                .size();
    }

    /** What was compiled and judged before, to the letter. */
    void isTheSameFor(Api one, Api another) {
        assertThat(judged(another)).isEqualTo(judged(one)).isPositive();
        for (var api : List.of(one, another)) {
            assertThat(answered(200, api.get(address + "/compiled")).body()).isEqualTo(compiled);
        }
    }

    /** A field of the later version alone outlives a change by the earlier one. */
    static void keepsWhatOneDoesNotKnow(Api earlier, Api later, Groundwork ground) {
        var address = begun("Known to one", later, ground);
        answered(200, later.send("PATCH", address, "{\"event\": \"lead\", \"budget\": \"700.00\"}", "If-Match", "*"));
        answered(200, earlier.send("PATCH", address, "{\"name\": \"Renamed\"}", "If-Match", "*"));
        var plan = Api.json(answered(200, later.get(address)));
        assertThat(plan.path("name").asString()).isEqualTo("Renamed");
        assertThat(plan.path("event").asString()).isEqualTo("lead");
        assertThat(plan.path("budget").asString()).isEqualTo("700.00");
    }

    /** Id and name of each brand there is. */
    static List<String> brands(Api api) {
        var brands = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Api.json(answered(200, api.get("/api/brands?limit=100" + cursor)));
            page.path("data")
                    .forEach(brand -> brands.add(brand.path("id").asString() + " "
                            + brand.path("name").asString()));
            cursor = "&cursor=" + page.path("next_cursor").asString("");
        } while (!cursor.equals("&cursor="));
        return brands;
    }

    private static HttpResponse<String> answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s → %s", answer.uri(), answer.body())
                .isEqualTo(status);
        return answer;
    }
}
