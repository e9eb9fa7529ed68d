package belieffirst.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.CompilationLists;
import belieffirst.plan.run.RunAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The runs of a plan, their ads and its compilations, as programs read them over HTTP. */
@EachHome({RunAds.class, CompilationLists.class})
@ProductTest
class RunsApiTests {

    private final Bench bench;
    private final Makers makers;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;

    RunsApiTests(Bench bench, People people, Makers makers, Server server) {
        this.bench = bench;
        this.makers = makers;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.api = server.api(people.token(owner));
    }

    @Test
    void listsRunsByCursorTheLatestFirst() {
        var claimed = claim();
        var made = new ArrayList<String>(List.of(claimed.run().id().toString()));
        for (var i = 0; i < 3; i++) {
            api.post("/api/runs/%s/completion".formatted(made.getFirst()), "{\"status\": \"failed\"}");
            made.addFirst(Api.json(api.post(runs(claimed), "{}")).path("id").asString());
        }

        var first = api.get(runs(claimed) + "?limit=3");
        var next = first.headers().firstValue("Link").orElseThrow();
        var second = api.get(next.substring(next.indexOf("/api"), next.indexOf('>')));

        assertThat(ids(Api.json(first), "id")).isEqualTo(made.subList(0, 3));
        assertThat(Api.json(first).path("has_more").asBoolean()).isTrue();
        assertThat(ids(Api.json(second), "id")).isEqualTo(made.subList(3, 4));
        assertThat(Api.json(second).path("has_more").asBoolean()).isFalse();
        assertThat(api.get(runs(claimed) + "?limit=0").statusCode()).isEqualTo(422);
        assertThat(api.get(runs(claimed) + "?cursor=x").statusCode()).isEqualTo(422);
    }

    @Test
    void listsAllThatAPlanWasCompiledTo() {
        var plan = bench.draft(owner, ground).plan();
        var compilations = "/api/plans/%s/compilations".formatted(plan.id());
        assertThat(Api.json(api.get(compilations)).path("data")).isEmpty();
        for (var ads : List.of(3, 4, 5)) {
            api.send("PATCH", "/api/plans/" + plan.id(), "{\"ads_per_angle\": %d}".formatted(ads), "If-Match", "*");
            api.post(
                    "/api/plans/%s/compilation".formatted(plan.id()),
                    "{\"waivers\": {\"angle_count\": \"One will do\"}}");
        }

        var first = Api.json(api.get(compilations + "?limit=2"));
        var second = Api.json(api.get(
                compilations + "?limit=2&cursor=" + first.path("next_cursor").asString()));

        assertThat(ids(first, "number")).containsExactly("3", "2");
        assertThat(ids(second, "number")).containsExactly("1");
        assertThat(ids(first, "in_force")).containsExactly("true", "false");
        assertThat(first.at("/data/0/waivers/angle_count").asString()).isEqualTo("One will do");
        assertThat(first.at("/data/0/digest").asString())
                .isEqualTo(Api.json(api.get("/api/plans/%s/compiled".formatted(plan.key())))
                        .path("digest")
                        .asString());
        assertThat(api.get(compilations.replace(plan.id().toString(), "WP-999999"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsEveryAdOfARunWithItsReport() {
        var claimed = claim();
        var ads = "/api/runs/%s/ads".formatted(claimed.run().id());
        var second = Api.json(api.get(ads)).at("/data/1/code").asString();

        api.send("PUT", ads + "/" + second, "{\"state\": \"live\", \"ad_id\": \"1202\"}");

        var first = Api.json(api.get(ads + "?limit=2"));
        assertThat(ids(first, "state")).containsExactly("planned", "live");
        assertThat(first.at("/data/1/ad_id").asString()).isEqualTo("1202");
        assertThat(Api.json(api.get(ads + "?cursor=" + first.path("next_cursor").asString()))
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void takesAReportForTheVersionThatWasRead() {
        var claimed = claim();
        var ad = "/api/runs/%s/ads/%s".formatted(claimed.run().id(), claimed.code());
        var unreported = etag(ad);

        assertThat(report(ad, unreported)).isEqualTo(200);
        assertThat(report(ad, unreported)).isEqualTo(412);
        assertThat(report(ad, "\"nonsense\"")).isEqualTo(412);
        assertThat(report(ad, "W/" + etag(ad))).isEqualTo(412);
        assertThat(report(ad, "\"nonsense\", " + etag(ad))).isEqualTo(200);
        assertThat(report(ad, "*")).isEqualTo(200);
        assertThat(api.send("PUT", ad, "{\"state\": \"made\"}").headers().firstValue("ETag"))
                .hasValue(etag(ad));
        var other = "/api/runs/%s/ads/%s".formatted(claim().run().id(), claimed.code());
        assertThat(report(other, unreported)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"arms": [{"cell": 1, "spend": "1.00"}, {"cell": 1, "spend": "-1"}]} | /results/arms/1/spend
            {"arms": [{"spend": "1.00"}]}                                        | /results/arms/0/angle_id
            {"ads": [{"code": "nonsense"}]}                                      | /results/ads/0/code
            {"ads": [7]}                                                         | /results/ads/0
            {"arms": 7}                                                          | /results/arms
            {"currency": "x"}                                                    | /results/currency
            {"a/b": 1}                                                           | /results/a~1b
            7                                                                    | /results
            """)
    void pointsAtTheWholePlaceOfAResultThatMeansNothing(String results, String pointer) {
        var refused = api.post(
                "/api/runs/%s/completion".formatted(claim().run().id()),
                "{\"status\": \"completed\", \"results\": %s}".formatted(results));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).path("fields").propertyNames()).containsExactly(pointer);
    }

    private Makers.Claimed claim() {
        return makers.claim(owner, bench.draft(owner, ground).plan().id());
    }

    private static String runs(Makers.Claimed claimed) {
        return "/api/plans/%s/runs".formatted(claimed.plan().id());
    }

    private String etag(String path) {
        return api.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private int report(String ad, String ifMatch) {
        return api.send("PUT", ad, "{\"state\": \"making\"}", "If-Match", ifMatch)
                .statusCode();
    }

    private static List<String> ids(JsonNode list, String field) {
        return list.path("data")
                .valueStream()
                .map(row -> row.path(field).asString())
                .toList();
    }
}
