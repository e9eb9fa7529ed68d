package belieffirst.verdict.judge;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.verdict.Later;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict of the product, computed again from the evidence that it hands out. */
@ProductTest
class JudgedEvidenceTests {

    private final People people;
    private final TransactionOperations transactions;
    private final Later later;
    private final Member owner;
    private final Plan plan;
    private final Api api;

    JudgedEvidenceTests(People people, Bench bench, Server server, BeanFactory beans) {
        this.people = people;
        this.transactions = beans.getBean(TransactionOperations.class);
        this.later = new Later(beans);
        this.owner = people.newOrganization().owner();
        var trials = new Trials(beans);
        this.plan = trials.compiled(owner, bench.lay(owner, 4));
        trials.bring(owner, plan, 0, 13, 5);
        this.api = server.api(people.token(owner));
    }

    @Test
    void isTheSameToTheByte() {
        var judged = judged();

        assertThat(judged.path("angles")).hasSize(4);
    }

    /** By today's target none would lose; three did yesterday. */
    @Test
    void isTheSameAfterAKill() {
        people.as(owner, () -> transactions.execute(_ -> later.verdicts(-1).record(plan.id())));
        assertThat(api.send(
                                "PATCH",
                                "/api/plans/" + plan.id(),
                                "{\"target_cpa\": \"40\", \"max_cpa\": \"60\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);

        var judged = judged();

        var line = Api.json(api.get("/api/plans/%s/evidence?limit=100".formatted(plan.id())));
        assertThat(line.path("killed")).hasSize(3);
        assertThat(judged.at("/angles/1/verdict").asString()).isEqualTo("kill");
        ((ObjectNode) line).remove("killed");
        assertThat(CampaignVerdict.of(CampaignLine.read(line.toString())).angles())
                .extracting(CampaignVerdict.Angle::verdict)
                .doesNotContain("kill");
    }

    /** What bin/judge says of the plan's evidence, which is what the API says. */
    private JsonNode judged() {
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
        for (var arm = 0; arm < 4; arm++) {
            isTheSame(judged.path("angles").get(arm), verdicts.path("angles").get(arm));
        }
        return judged;
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
