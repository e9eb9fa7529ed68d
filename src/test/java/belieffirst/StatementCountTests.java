package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class StatementCountTests {

    private static final Map<String, Integer> COSTS = Map.ofEntries(
            Map.entry("GET /", 1),
            Map.entry("GET /plans", 2),
            Map.entry("GET /plans/new", 1),
            Map.entry("GET /plans/KEY draft", 1),
            Map.entry("GET /plans/KEY/brand", 2),
            Map.entry("GET /plans/KEY/product", 3),
            Map.entry("GET /plans/KEY/offer", 3),
            Map.entry("GET /plans/KEY/persona", 3),
            Map.entry("GET /plans/KEY/job", 4),
            Map.entry("GET /plans/KEY/angles", 3),
            Map.entry("GET /plans/KEY/templates", 3),
            Map.entry("GET /plans/KEY/review", 2),
            Map.entry("POST /plans/KEY/brand as it is", 2),
            Map.entry("POST /plans/KEY/templates", 3),
            Map.entry("POST compilation", 3),
            Map.entry("POST compilation again", 2),
            Map.entry("GET /plans/KEY ready", 7),
            Map.entry("GET /plans/KEY/ads", 2),
            Map.entry("GET /plans/KEY/history", 4),
            Map.entry("GET /plans/KEY/audit", 11),
            Map.entry("GET /plans/KEY/results", 11),
            Map.entry("GET /audit", 3),
            Map.entry("GET /beliefs", 3),
            Map.entry("GET /beliefs/ID", 6),
            Map.entry("GET /map", 1),
            Map.entry("GET /phases", 2),
            Map.entry("GET /find?q=early", 1),
            Map.entry("GET /find?lines&q=early", 1),
            Map.entry("GET /results", 3),
            Map.entry("GET /results/imports", 1),
            Map.entry("GET /results/unmatched", 1),
            Map.entry("GET /settings/meta", 2),
            Map.entry("GET /settings/members", 2),
            Map.entry("GET /plans/KEY/brief", 4),
            Map.entry("GET /plans/KEY/report", 7),
            Map.entry("GET /api/plans", 3),
            Map.entry("GET /api/plans again", 1),
            Map.entry("GET /api/plans/ID", 3),
            Map.entry("GET /api/plans/ID again", 1),
            Map.entry("GET /api/plans/ID/warnings", 3),
            Map.entry("GET /api/plans/ID/warnings again", 1),
            Map.entry("GET /api/plans/ID/compiled", 2),
            Map.entry("GET /api/plans/ID/compiled again", 1));

    private final MockMvcTester client;
    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final StatementCounter counter;

    StatementCountTests(MockMvcTester client, Bench bench, People people, Plans plans, StatementCounter counter) {
        this.client = client;
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.counter = counter;
    }

    @Test
    void costsAFixedNumberOfStatementsWithOnePlanOfThreeAngles() {
        assertThat(costs(1, 3)).isEqualTo(COSTS);
    }

    @Test
    void costsTheSameWithTwoHundredPlansAndThirtyAngles() {
        assertThat(costs(200, 30)).isEqualTo(COSTS);
    }

    private Map<String, Integer> costs(int count, int angles) {
        var owner = people.newOrganization().owner();
        var ground = bench.lay(owner, angles);
        for (var i = 1; i < count; i++) {
            bench.begin(owner, ground);
        }
        var plan = bench.draft(owner, ground).plan();
        assertThat(people.as(owner, () -> plans.get(plan.id())).angles()).hasSize(angles);

        var costs = new LinkedHashMap<String, Integer>();
        pages(costs, new Visitor(client, owner), plan);
        saves(costs, new Visitor(client, owner), plan);
        answers(costs, owner, plan);
        for (var page : List.of(
                "/audit",
                "/settings/members",
                "/beliefs",
                "/map",
                "/",
                "/phases",
                "/find?q=early",
                "/find?lines&q=early",
                "/results",
                "/results/imports",
                "/results/unmatched",
                "/settings/meta")) {
            look(costs, "GET " + page, new Visitor(client, owner), page);
        }
        look(
                costs,
                "GET /beliefs/ID",
                new Visitor(client, owner),
                "/beliefs/" + ground.angles().getFirst());
        for (var page : List.of("", "/ads", "/history", "/brief", "/report", "/audit", "/results")) {
            var name = "GET /plans/KEY" + (page.isEmpty() ? " ready" : page);
            look(costs, name, new Visitor(client, owner), "/plans/" + plan.key() + page);
        }
        return costs;
    }

    private void pages(Map<String, Integer> costs, Visitor visitor, Plan plan) {
        visitor.get("/plans/" + plan.key());
        look(costs, "GET /plans", visitor, "/plans");
        look(costs, "GET /plans/new", visitor, "/plans/new");
        look(costs, "GET /plans/KEY draft", visitor, "/plans/" + plan.key());
        for (var step : List.of("brand", "product", "offer", "persona", "job", "angles", "templates", "review")) {
            look(costs, "GET /plans/KEY/" + step, visitor, "/plans/%s/%s".formatted(plan.key(), step));
        }
    }

    /** What a step costs to save, when nothing changes and when the number of ads does. */
    private void saves(Map<String, Integer> costs, Visitor visitor, Plan plan) {
        var path = "/plans/" + plan.key();
        var version = plan.revision().version();
        var template = plan.design().templateIds().getFirst();
        costs.put(
                "POST /plans/KEY/brand as it is",
                counter.counts(() -> assertThat(visitor.post(
                                path + "/brand", "brand_id", plan.answers().brandId(), "version", version))
                        .hasStatus3xxRedirection()));
        costs.put(
                "POST /plans/KEY/templates",
                counter.counts(() -> assertThat(visitor.post(
                                path + "/templates", "template_id", template, "ads_per_angle", 4, "version", version))
                        .hasStatus3xxRedirection()));
    }

    private void look(Map<String, Integer> costs, String name, Visitor visitor, String path) {
        costs.put(name, counter.counts(() -> assertThat(visitor.get(path)).hasStatusOk()));
    }

    private void answers(Map<String, Integer> costs, Member owner, Plan plan) {
        var token = "Bearer " + people.token(owner);
        // A token that never came before is looked up before a body is read, once.
        assertThat(client.get().uri("/api/plans").header("Authorization", token))
                .hasStatusOk();
        for (var name : List.of("POST compilation", "POST compilation again")) {
            var compile = client.post()
                    .uri("/api/plans/%s/compilation".formatted(plan.id()))
                    .header("Authorization", token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}");
            costs.put(name, counter.counts(() -> assertThat(compile).hasStatus2xxSuccessful()));
        }
        for (var path : List.of("", "/ID", "/ID/warnings", "/ID/compiled")) {
            var get = client.get()
                    .uri("/api/plans" + path.replace("ID", plan.id().toString()))
                    .header("Authorization", token);
            for (var name : List.of("", " again")) {
                costs.put(
                        "GET /api/plans" + path + name,
                        counter.counts(() -> assertThat(get).hasStatusOk()));
            }
        }
    }
}
