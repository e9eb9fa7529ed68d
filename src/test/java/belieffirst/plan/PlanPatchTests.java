package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@EachHome
@ProductTest
class PlanPatchTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String plan;

    PlanPatchTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.api = server.api(people.token(owner));
        this.plan = "/api/plans/" + bench.draft(owner, ground).plan().id();
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        var seen = api.get(plan).headers().firstValue("ETag").orElseThrow();

        assertThat(api.send("PATCH", plan, "{\"name\": \"Stairs\"}").statusCode())
                .isEqualTo(428);
        assertThat(api.send("DELETE", plan, "").statusCode()).isEqualTo(428);
        var changed = api.send("PATCH", plan, "{\"name\": \"Old dogs\"}", "If-Match", seen);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isNotEmpty().isNotEqualTo(Optional.of(seen));
        for (var stale : new String[] {seen, "W/" + seen, "\"nonsense\"", "\"999999999999\""}) {
            assertThat(api.send("PATCH", plan, "{\"name\": \"Late\"}", "If-Match", stale)
                            .statusCode())
                    .as(stale)
                    .isEqualTo(412);
        }
        assertThat(read("name").asString()).isEqualTo("Old dogs");
    }

    @Test
    void letsGoOfWhatRestsOnAnAnswerThatChanges() {
        var other = bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));

        var changed = patch("{\"product_id\": \"%s\"}".formatted(other));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(read("product_id").asString()).isEqualTo(other.toString());
        for (var gone : new String[] {"offer_id", "persona_id", "jtbd_framed_id"}) {
            assertThat(read(gone).isNull()).as(gone).isTrue();
        }
        assertThat(read("angle_ids")).isEmpty();
        assertThat(read("template_ids")).hasSize(2);
    }

    @Test
    void keepsWhatAPatchDoesNotName() {
        patch("{\"offer_id\": null, \"ads_per_angle\": 7}");

        assertThat(read("offer_id").isNull()).isTrue();
        assertThat(read("persona_id").asString()).isEqualTo(ground.persona().toString());
        assertThat(read("angle_ids")).hasSize(3);
        assertThat(read("total_ads").intValue()).isEqualTo(21);
    }

    @Test
    void takesAndGivesMoneyAsText() {
        patch("{\"target_cpa\": \"30.10\", \"max_cpa\": 45.5, \"currency\": \"EUR\", \"budget\": \"9999999999.99\"}");

        assertThat(read("target_cpa").stringValue()).isEqualTo("30.10");
        assertThat(read("max_cpa").stringValue()).isEqualTo("45.50");
        assertThat(read("budget").stringValue()).isEqualTo("9999999999.99");
        patch("{\"target_cpa\": null}");
        assertThat(read("target_cpa").isNull()).isTrue();
        assertThat(read("currency").asString()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"budget_per_day": "100"}                          | 100.00 | 2100.00
            {"budget_per_day": "100", "budget": "5"}           | 100.00 | 2100.00
            {"budget": "1050"}                                 | 50.00  | 1050.00
            {"budget_per_day": "10.00", "budget": "1050"}      | 50.00  | 1050.00
            {"budget_per_day": null}                           | -      | -
            {"budget": null}                                   | -      | -
            {"budget_per_day": null, "budget": "1050"}         | 50.00  | 1050.00
            {"horizon_days": 10}                               | 10.00  | 100.00
            {"target_cpa": "5"}                                | 10.00  | 210.00
            """)
    void letsTheWholeBudgetFollow(String body, String daily, String whole) {
        patch("{\"budget_per_day\": \"10\", \"horizon_days\": 21}");

        assertThat(patch(body).statusCode()).isEqualTo(200);

        assertThat(read("budget_per_day").stringValueOpt()).isEqualTo(Optional.ofNullable(daily));
        assertThat(read("budget").stringValueOpt()).isEqualTo(Optional.ofNullable(whole));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"target_cpa": "30,10"}           | target_cpa
            {"target_cpa": "-1"}              | target_cpa
            {"target_cpa": 0}                 | target_cpa
            {"budget": "1e9"}                 | budget
            {"currency": "eur"}               | currency
            {"horizon_days": 366}             | horizon_days
            {"horizon_days": 6}               | horizon_days
            {"ads_per_angle": 101}            | ads_per_angle
            {"ads_per_angle": 3.5}            | ads_per_angle
            {"name": null}                    | name
            {"brand_id": null}                | brand_id
            {"template_strategy": "mixed"}    | template_strategy
            {"awareness_level": "asleep"}     | awareness_level
            {"event": "sale"}                 | event
            {"event": "custom:"}              | event
            {"set_up": "one"}                 | set_up
            {"starts_on": "2026-13-01"}       | starts_on
            {"target_roas": 1001}             | target_roas
            {"budget_per_day": "9999999999"}  | budget_per_day
            {"status": "ready"}               | status
            {"phase_id": 2}                   | phase_id
            """)
    void refusesWhatNoPlanTakes(String body, String field) {
        var before = api.get(plan).body();

        var refused = patch(body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).required("fields").propertyNames()).containsExactly("/" + field);
        assertThat(api.get(plan).body()).isEqualTo(before);
    }

    @Test
    void keepsAReadyPlanReadyWhenItsSettingsChange() {
        bench.compile(owner, planId());

        patch("{\"name\": \"Old dogs on stairs\", \"target_cpa\": \"30\", \"budget\": \"100\", \"horizon_days\": 14}");
        assertThat(read("status").asString()).isEqualTo("ready");
        patch("{\"ads_per_angle\": 3}");
        assertThat(read("status").asString()).isEqualTo("ready");
        patch("{\"ads_per_angle\": 4}");
        assertThat(read("status").asString()).isEqualTo("draft");
    }

    @Test
    void takesNoAngleOfAnotherJob() {
        var job = bench.add(
                owner,
                "jobs",
                Map.of("name", "Sleep through", "persona_id", ground.persona(), "product_id", ground.product()));
        var angle = bench.angle(owner, job, 7);

        var refused = api.send("PUT", plan + "/angles", "{\"angle_ids\": [\"%s\"]}".formatted(angle), "If-Match", "*");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read("angle_ids")).hasSize(3);
    }

    private HttpResponse<String> patch(String body) {
        return api.send("PATCH", plan, body, "If-Match", "*");
    }

    private JsonNode read(String field) {
        return Api.json(api.get(plan)).required(field);
    }

    private Id<Plan> planId() {
        return Id.valueOf(plan.substring(plan.lastIndexOf('/') + 1));
    }
}
