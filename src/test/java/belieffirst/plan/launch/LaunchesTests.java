package belieffirst.plan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.AdCode;
import belieffirst.plan.goal.UsualGoals;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The launch of a plan over the API: its structure in each set-up, its bytes, its file, and the word that it is live. */
@EachHome({Launches.class, UsualGoals.class})
@ProductTest
class LaunchesTests {

    private final People people;
    private final Server server;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String plan;

    LaunchesTests(Bench bench, People people, Server server) {
        this.people = people;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.api = server.api(people.token(owner));
        this.plan = "/api/plans/" + bench.draft(owner, ground).plan().id();
    }

    @Test
    void isRefusedForAPlanThatWasNeverCompiled() {
        var refused = api.get(plan + "/launch");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.json(refused).path("type").asString()).endsWith("never_compiled");
    }

    @ParameterizedTest
    @CsvSource({
        "ad_set_per_ad, 12, 8.33",
        "two_per_angle, 6, 16.66",
        "one_per_angle, 3, 33.33",
        "campaign_budget, 3, ",
        "creative_test, 3, 33.33"
    })
    void dealsAdsAndBudgetByItsSetUp(String setUp, int adSets, BigDecimal budget) {
        goals("\"set_up\": \"%s\", \"budget_per_day\": \"100\", \"currency\": \"USD\"".formatted(setUp));

        var launch = compiled();

        assertThat(launch.path("set_up").asString()).isEqualTo(setUp);
        assertThat(launch.path("ad_sets")).hasSize(adSets);
        assertThat(launch.path("ads")).hasSize(12);
        for (var adSet : launch.path("ad_sets")) {
            assertThat(adSet.path("daily_budget").isNull()).isEqualTo(budget == null);
            if (budget != null) {
                assertThat(new BigDecimal(adSet.path("daily_budget").asString()))
                        .isEqualByComparingTo(budget);
            }
            assertThat(StructureCode.in(adSet.path("name").asString()))
                    .contains(new StructureCode(adSet.path("code").asString()));
        }
        var campaign = launch.path("campaign");
        assertThat(campaign.path("daily_budget").isNull()).isEqualTo(budget != null);
        assertThat(codes(launch.path("ad_sets"))).doesNotHaveDuplicates();
        assertThat(codes(launch.path("ads")))
                .doesNotHaveDuplicates()
                .allMatch(code -> AdCode.in(code).isPresent());
        assertThat(new HashSet<>(texts(launch.path("ads"), "ad_set"))).hasSize(adSets);
        assertThat(launch.findValuesAsString("status")).containsOnly("PAUSED");
    }

    @Test
    void knowsNoBudgetThatNobodySet() {
        var launch = compiled();

        assertThat(launch.path("ad_sets"))
                .allMatch(adSet -> adSet.path("daily_budget").isNull());
        assertThat(launch.path("campaign").path("daily_budget").isNull()).isTrue();
        assertThat(launch.path("ad_sets").path(0).path("countries").isNull()).isTrue();
    }

    @Test
    void roundsYenDownToWholeOnes() {
        goals("\"budget_per_day\": \"1000\", \"currency\": \"JPY\"");

        assertThat(compiled().path("ad_sets").path(0).path("daily_budget").asString())
                .isEqualTo("83");
    }

    @Test
    void isTheSameBytesUntilSomethingChanges() {
        compile();
        var first = api.get(plan + "/launch");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(api.get(plan + "/launch").body()).isEqualTo(first.body());
        assertThat(api.get(plan + "/launch", "If-None-Match", tag).statusCode()).isEqualTo(304);
        goals("\"event\": \"lead\"");
        assertThat(api.get(plan + "/launch", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(read("/launch").path("campaign").path("objective").asString())
                .isEqualTo("OUTCOME_LEADS");
        assertThat(Api.json(api.get(plan)).path("status").asString()).isEqualTo("ready");
    }

    @Test
    void isAFileOfOneRowAnAd() {
        goals("\"budget_per_day\": \"100\", \"currency\": \"USD\", \"starts_on\": \"2026-12-01\"");
        facts(
                "{\"countries\": [\"US\", \"CA\"], \"age_min\": 25, \"link\": \"https://example.com/offer\", \"page_id\": \"123\"}");
        compile();

        var file = api.get(plan + "/launch", "Accept", "text/csv");

        var lines = file.body().lines().toList();
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst())
                .isEqualTo("Campaign Name,Campaign Status,Campaign Objective,Buying Type,Ad Set Name,Ad Set Run Status,"
                        + "Ad Set Time Start,Ad Set Daily Budget,Optimization Goal,Attribution Spec,Billing Event,Countries,"
                        + "Gender,Age Min,Age Max,Ad Name,Ad Status,Title,Body,Link,URL Tags");
        for (var ad : read("/launch").path("ads")) {
            assertThat(lines)
                    .filteredOn(line -> line.contains(ad.path("ad_set").asString())
                            && line.contains("utm_content=" + ad.path("code").asString())
                            && line.contains("Outcome Sales")
                            && line.contains("2026-12-01,8.33")
                            && line.contains("\"US, CA\",All,25,65"))
                    .hasSize(1);
        }
    }

    @Test
    void wentLiveAsItWasAndSaysWhatChangedSince() {
        goals("\"budget_per_day\": \"100\", \"currency\": \"USD\"");
        var seen = compiled().path("digest").asString();

        assertThat(live("sha256:" + "0".repeat(64)).statusCode()).isEqualTo(412);
        var launched = Api.json(live(seen));
        assertThat(launched.path("version").intValue()).isEqualTo(1);
        assertThat(launched.path("launched_at").isString()).isTrue();
        assertThat(Api.json(live(seen))).isEqualTo(launched);
        assertThat(read("/launch").path("live_at").isString()).isTrue();
        goals("\"budget_per_day\": \"120\"");
        var next = read("/launch");
        assertThat(next.path("version").intValue()).isEqualTo(2);
        assertThat(next.path("live_at").isNull()).isTrue();
        assertThat(next.path("last_live_version").intValue()).isEqualTo(1);
        assertThat(next.path("changes")).hasSize(12).allSatisfy(change -> {
            assertThat(change.path("what").asString()).startsWith("Ad set WP~").endsWith(" › daily_budget");
            assertThat(change.path("before").asString()).isEqualTo("8.33");
            assertThat(change.path("after").asString()).isEqualTo("10.00");
        });
        assertThat(live(seen).statusCode()).isEqualTo(412);
        assertThat(Api.json(live(read("/launch").path("digest").asString()))
                        .path("version")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void isNobodyElses() {
        compile();
        var other = server.api(people.token(people.newOrganization().owner()));

        assertThat(other.get(plan + "/launch").statusCode()).isEqualTo(404);
        assertThat(other.send("POST", plan + "/launch", "{\"digest\": \"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(other.get(factsPath()).statusCode()).isEqualTo(404);
        assertThat(other.send("PUT", factsPath(), "{\"page_id\": \"1\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"page_id": "12a"}              | /page_id
            {"countries": ["USA"]}          | /countries
            {"age_min": 12}                 | /age_min
            {"age_min": 40, "age_max": 30}  | /age_max
            {"link": "offer"}               | /link
            {"colour": "red"}               | /colour
            """)
    void takesNoFactsThatMetaWouldNot(String body, String field) {
        var refused = api.send("PUT", factsPath(), body, "If-Match", "*");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).path("fields").propertyNames()).containsExactly(field);
    }

    private HttpResponse<String> live(String digest) {
        return api.send("POST", plan + "/launch", "{\"digest\": \"%s\"}".formatted(digest));
    }

    private void facts(String body) {
        assertThat(api.send("PUT", factsPath(), body, "If-Match", "*").statusCode())
                .isEqualTo(200);
    }

    private String factsPath() {
        return "/api/products/%s/launch-facts".formatted(ground.product());
    }

    private void goals(String fields) {
        var body = "{\"ads_per_angle\": 4, %s}".formatted(fields);
        assertThat(api.send("PATCH", plan, body, "If-Match", "*").statusCode()).isEqualTo(200);
    }

    private void compile() {
        if (!Api.json(api.get(plan)).path("status").asString().equals("ready")) {
            goals("\"horizon_days\": 21");
            assertThat(api.post(plan + "/compilation", "{}").statusCode()).isEqualTo(201);
        }
    }

    private JsonNode compiled() {
        compile();
        return read("/launch");
    }

    private JsonNode read(String path) {
        return Api.json(api.get(plan + path));
    }

    private static List<String> codes(JsonNode list) {
        return texts(list, "code");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
