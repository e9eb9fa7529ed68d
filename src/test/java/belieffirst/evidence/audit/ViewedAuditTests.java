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
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of a plan that runs, as viewers see them. */
@ProductTest
class ViewedAuditTests {

    private final LaunchedPlan plan;
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
            MockMvcTester client)
            throws IOException {
        this.plan = new LaunchedPlan(bench, people, server, meta, readings, imports);
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
}
