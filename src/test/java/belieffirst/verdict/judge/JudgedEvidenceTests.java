package belieffirst.verdict.judge;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;

/** A verdict of the product, computed again from the evidence that it hands out. */
@ProductTest
class JudgedEvidenceTests {

    private final Plan plan;
    private final Api api;

    JudgedEvidenceTests(People people, Bench bench, Server server, BeanFactory beans) {
        var owner = people.newOrganization().owner();
        var trials = new Trials(beans);
        this.plan = trials.compiled(owner, bench.lay(owner, 4));
        trials.bring(owner, plan, 0, 13, 5);
        this.api = server.api(people.token(owner));
    }

    @Test
    void isTheSameToTheByte() {
        var path = "/api/plans/%s/evidence?limit=100".formatted(plan.id());
        var answer = api.get(path);
        var line = answer.body();
        var verdicts = Api.json(api.get("/api/plans/%s/verdicts".formatted(plan.id())));

        var judged = CampaignLine.JSON.readTree(
                CampaignLine.JSON.writeValueAsString(CampaignVerdict.of(CampaignLine.read(line))));

        for (var field : judged.propertyNames()) {
            if (!field.equals("id") && !field.equals("angles")) {
                assertThat(judged.path(field)).as(field).isEqualTo(verdicts.path(field));
            }
        }
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(api.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(judged.path("angles")).hasSize(4);
        for (var arm = 0; arm < 4; arm++) {
            isTheSame(judged.path("angles").get(arm), verdicts.path("angles").get(arm));
        }
    }

    private static void isTheSame(JsonNode judged, JsonNode verdict) {
        for (var field : judged.propertyNames()) {
            if (!field.equals("angle")) {
                assertThat(judged.path(field)).as(field).isEqualTo(verdict.path(field));
            }
        }
        assertThat(judged.path("angle")).isEqualTo(verdict.path("name"));
        assertThat(judged.path("p_best").asString()).matches("[01]\\.[0-9]{4}");
    }
}
