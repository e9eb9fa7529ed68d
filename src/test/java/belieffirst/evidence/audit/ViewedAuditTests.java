package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.testing.Bench;
import belieffirst.testing.PageWalk;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of a plan that runs, as viewers see them. */
@ProductTest
class ViewedAuditTests {

    private final LaunchedPlan plan;
    private final Bench bench;
    private final People people;
    private final Trials trials;
    private final MockMvcTester client;

    @TempDir
    private Path scratch;

    ViewedAuditTests(
            Bench bench,
            People people,
            Server server,
            MetaConnections meta,
            MetaReadings readings,
            Imports imports,
            BeanFactory beans,
            MockMvcTester client)
            throws IOException {
        this.plan = new LaunchedPlan(bench, people, server, meta, readings, imports);
        this.bench = bench;
        this.people = people;
        this.trials = new Trials(beans);
        this.client = client;
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void showDifferencesAndOfferNothingToPress() throws Exception {
        plan.launch(scratch);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.account().campaign().put("daily_budget", "9000");
        plan.read();
        var left = plan.open().getFirst().path("id").asString();
        plan.api().post("%s/audit/%s/left-out".formatted(plan.path(), left), "");
        var key = "/plans/" + plan.document().path("plan_key").asString();
        var viewer = new Visitor(client, plan.team().viewer());

        assertThat(viewer.get(key + "/audit"))
                .bodyText()
                .contains("differences from what was planned", "Left out")
                .doesNotContain("Compare again", "Bring back", "<button class=\"btn\">Leave out");
        assertThat(new Visitor(client, plan.team().member()).get(key + "/audit"))
                .bodyText()
                .contains("Compare again", "Bring back", "Leave out");
        assertThat(new PageWalk(viewer)
                        .from(key, key + "/launch", key + "/audit", key + "/results")
                        .refused())
                .isEmpty();
    }

    @Test
    void showAPromotionAndALoserAndOfferNothingToDecide() {
        var team = people.newOrganization();
        var owner = team.owner();
        var judged = trials.compiled(owner, bench.lay(owner, 2));
        trials.take(owner, judged, 12);
        var results = "/plans/%s/results".formatted(judged.key());
        var viewer = new Visitor(client, team.viewer());

        assertThat(new Visitor(client, team.member()).get(results))
                .bodyText()
                .contains("Yes, move to confirmation", "Yes, record as loser", "/results/apply");
        assertThat(viewer.get(results))
                .bodyText()
                .contains("Move to confirmation")
                .doesNotContain("Yes, ", "/results/apply");
        assertThat(new PageWalk(viewer).from("/plans/" + judged.key(), results).refused())
                .isEmpty();
    }

    @Test
    void offerNoStepAndNoImportBeforeThereIsAny() {
        var team = people.newOrganization();
        var owner = team.owner();
        var waiting = trials.compiled(owner, bench.lay(owner, 1));
        var results = "/plans/%s/results".formatted(waiting.key());

        assertThat(new Visitor(client, team.member()).get(results))
                .bodyText()
                .contains("No results yet", "Launch the ads", "/plans/%s/launch".formatted(waiting.key()));
        assertThat(new Visitor(client, team.viewer()).get(results))
                .bodyText()
                .contains("No results yet")
                .doesNotContain("Launch the ads", "Import results");
    }
}
