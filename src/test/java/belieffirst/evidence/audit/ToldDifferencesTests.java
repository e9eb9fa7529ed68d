package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Server;
import belieffirst.webhook.WebhookEvent;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** The webhooks of differences that are found anew. */
@EachHome(LaunchAudits.class)
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class ToldDifferencesTests {

    private final LaunchedPlan plan;
    private final Server server;
    private final Bench bench;
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    ToldDifferencesTests(
            Bench bench, People people, Server server, MetaConnections meta, MetaReadings readings, Imports imports)
            throws IOException {
        this.plan = new LaunchedPlan(bench, people, server, meta, readings, imports);
        this.bench = bench;
        this.server = server;
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void areNotToldAgainWhileTheyStandThoughTheirIdIsAnother() throws Exception {
        try (var receiver = new Receiver()) {
            bench.endpoint(plan.team().owner(), receiver.url(), WebhookEvent.AUDIT_DRIFT_FOUND);
            plan.account().launch(plan.document(), server, plan.api().token(), scratch);
            plan.account().start();
            plan.results(today.minusDays(2), "10.00", 1);
            plan.account().adSets().getFirst().put("daily_budget", "7000");
            plan.read();
            var before = plan.open().getFirst().path("id").asString();

            plan.goLive();
            plan.read();
            plan.compare();
            assertThat(plan.open())
                    .singleElement()
                    .satisfies(found -> assertThat(found.path("id").asString()).isNotEqualTo(before));
            plan.account().adSets().getFirst().put("daily_budget", "8000");
            plan.read();
            receiver.await(2);

            assertThat(receiver.messages())
                    .extracting(message -> message.data().path("runs").asString())
                    .containsExactly("70.00 USD", "80.00 USD");
        }
    }
}
