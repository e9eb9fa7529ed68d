package belieffirst.verdict.judge;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import belieffirst.verdict.result.EarlierResults;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rematch stands on the ads of the plan that it goes on from too, everywhere the same. */
@EachHome(EarlierResults.class)
@ProductTest
class RematchTests {

    private final Groundwork ground;
    private final DataFolder folder;
    private final Visitor visitor;
    private final Api api;
    private final Plan first;
    private final Plan rematch;

    RematchTests(People people, Bench bench, Server server, BeanFactory beans, MockMvcTester client) {
        Member owner = people.newOrganization().owner();
        var trials = new Trials(beans);
        this.folder = beans.getBean(DataFolder.class);
        this.visitor = new Visitor(client, owner);
        this.api = server.api(people.token(owner));
        this.ground = bench.lay(owner, 3);
        this.first = trials.compiled(owner, ground);
        trials.take(owner, first, 4, 17, 5);
        var begun = api.post(
                "/api/plans",
                "{\"parent_plan_id\": \"%s\", \"phase_id\": 1, \"angle_ids\": [\"%s\", \"%s\"]}"
                        .formatted(
                                first.id(),
                                ground.angles().get(0),
                                ground.angles().get(1)));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var id = new Id<Plan>(UUID.fromString(Api.json(begun).path("id").asString()));
        bench.compile(owner, id);
        this.rematch = people.as(owner, () -> beans.getBean(Plans.class).get(id).plan());
        trials.take(owner, rematch, 4, 17, 4);
    }

    @Test
    void standsOnTheAdsOfBothAndSaysSo() {
        var verdicts = verdicts();

        assertThat(verdicts.path("earlier_plans").toString()).isEqualTo("[\"%s\"]".formatted(first.key()));
        assertThat(page("/plans/%s/results".formatted(rematch.key())))
                .contains("Chances to win also count what these angles brought in %s (".formatted(first.key()));
        assertThat(api.get("/api/plans/%s/verdicts".formatted(first.id())).body())
                .doesNotContain("earlier_plans");
    }

    @Test
    void isJudgedTheSameOutsideOfTheProduct() {
        var line = evidence();
        var verdicts = verdicts();

        var judged = judged(line);

        for (var arm = 0; arm < 2; arm++) {
            for (var field : new String[] {"verdict", "p_best", "p_near_best", "cpa_median", "cpa_low", "cpa_high"}) {
                assertThat(judged.path("angles").get(arm).path(field))
                        .as(field)
                        .isEqualTo(verdicts.path("angles").get(arm).path(field));
            }
        }
        ((ObjectNode) line).remove("earlier");
        var alone = judged(line);
        assertThat(alone.at("/angles/0/cpa_low"))
                .as("what it costs is the rematch's own")
                .isEqualTo(judged.at("/angles/0/cpa_low"));
        assertThat(alone.at("/angles/1/expected_loss_percent"))
                .isNotEqualTo(judged.at("/angles/1/expected_loss_percent"));
    }

    @Test
    void leavesOutAPlanThatCountedAnotherEvent() {
        assertThat(api.send("PATCH", "/api/plans/" + rematch.id(), "{\"event\": \"lead\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);

        assertThat(verdicts().has("earlier_plans")).isFalse();
        assertThat(evidence().has("earlier")).isFalse();
    }

    /** Whatever some version of the product, or a hand, wrote. */
    @Test
    void leavesOutCountsThatCannotBe() throws IOException {
        for (var counts : new String[] {
            "null",
            "7",
            "[7]",
            "[{\"ads\": [{\"conversions\": -1, \"exposure\": \"3\"}]}]",
            "[{\"ads\": [{\"conversions\": 1, \"exposure\": \"much\"}]}]",
            "[{\"ads\": [{\"conversions\": 1, \"exposure\": \"1e999\"}]}]"
        }) {
            Superuser.of(folder.resolve(""))
                    .sql("""
                            insert into belief_verdicts (organization_id, plan_id, angle_id, arm, as_of, verdict, read_outs,
                                                         inputs_digest, engine_version, created_at)
                            select distinct on (arm) organization_id, plan_id, angle_id, arm, as_of, verdict,
                                   jsonb_set(read_outs, '{counts}', cast(:counts as jsonb)), 'x', engine_version, clock_timestamp()
                              from belief_verdicts where plan_id = :plan order by arm, as_of desc, created_at desc
                            """)
                    .param("counts", counts)
                    .param("plan", first.id().value())
                    .update();

            assertThat(verdicts().has("earlier_plans")).as(counts).isFalse();
            assertThat(page("/beliefs/" + ground.angles().getFirst()))
                    .as(counts)
                    .contains("Settled days")
                    .doesNotContain("All plans together");
        }
    }

    @Test
    void isOnePictureAndOneSentenceOnThePageOfABelief() {
        var page = page("/beliefs/" + ground.angles().getFirst());

        assertThat(page)
                .contains("All plans together", "Together, these 2 plans say that a purchase costs about USD")
                .contains("likely that it costs at most the target of 10.00");
        assertThat(page("/beliefs/" + ground.angles().getLast()))
                .contains("Settled days")
                .doesNotContain("All plans together");
    }

    private JsonNode verdicts() {
        return Api.json(api.get("/api/plans/%s/verdicts".formatted(rematch.id())));
    }

    private JsonNode evidence() {
        return Api.json(api.get("/api/plans/%s/evidence?limit=100".formatted(rematch.id())));
    }

    private static JsonNode judged(JsonNode line) {
        return CampaignLine.JSON.readTree(
                CampaignLine.JSON.writeValueAsString(CampaignVerdict.of(CampaignLine.read(line.toString()))));
    }

    private String page(String path) {
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(path))).replaceAll("\\s+", " ");
    }
}
