package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.evidence.structure.PlanObjects;
import belieffirst.kernel.Id;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Judged;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Visitor;
import belieffirst.webhook.WebhookEvent;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The audit of a launch from press to verdict: what matches, what is told, who may do what, and days that are left out. */
@EachHome({LaunchAudits.class, PlanObjects.class})
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class LaunchAuditsTests {

    private final LaunchedPlan plan;
    private final People people;
    private final Server server;
    private final Bench bench;
    private final MockMvcTester client;
    private final DataFolder folder;
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    LaunchAuditsTests(
            Bench bench,
            People people,
            Server server,
            MetaConnections meta,
            MetaReadings readings,
            Imports imports,
            MockMvcTester client,
            DataFolder folder)
            throws IOException {
        this.plan = new LaunchedPlan(bench, people, server, meta, readings, imports);
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.client = client;
        this.folder = folder;
    }

    @AfterEach
    void close() {
        plan.close();
    }

    @Test
    void saysWhatItWaitsFor() {
        assertThat(plan.audit().path("state").asString()).isEqualTo("not_launched");
        assertThat(page()).contains("Nothing is live yet");

        plan.goLive();

        assertThat(plan.compare().path("state").asString()).isEqualTo("not_read");
        assertThat(page()).contains("No reading of this launch yet");
    }

    @Test
    void beginsWithTheFirstAdThatRanWhereNobodySaidThatItIsLive() throws Exception {
        plan.account().launch(plan.document(), server, plan.api().token(), scratch);
        plan.account().start();
        plan.account().campaign().put("daily_budget", "9000");

        plan.read();

        assertThat(plan.audit().path("version").isNull()).isTrue();
        assertThat(plan.audit().path("launched_on").asString()).isEqualTo(today.toString());
        assertThat(plan.open())
                .singleElement()
                .satisfies(found -> assertThat(found.path("kind").asString()).isEqualTo("budget_mode"));
    }

    @Test
    void leavesOutWhatIsFoundAnewWhenItIsSaidToBeLiveLater() throws Exception {
        plan.account().launch(plan.document(), server, plan.api().token(), scratch);
        plan.account().start();
        plan.results(today.minusDays(2), "10.00", 1);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.read();
        var difference = plan.open().getFirst().path("id").asString();
        plan.api().post(plan.path() + "/audit/" + difference + "/left-out", "");

        plan.goLive();
        plan.read();

        assertThat(plan.open()).singleElement().satisfies(found -> {
            assertThat(found.path("left_out_at").isNull()).isFalse();
            assertThat(found.path("first_day").asString()).isEqualTo(today.toString());
        });
    }

    @Test
    void tellsOfEachDifferenceOnce() throws Exception {
        try (var receiver = new Receiver()) {
            bench.endpoint(plan.team().owner(), receiver.url(), WebhookEvent.AUDIT_DRIFT_FOUND);
            plan.launch(scratch);
            plan.account().ads().getFirst().put("name", "Dog at the stair");
            plan.read();
            plan.account().campaign().put("objective", "OUTCOME_TRAFFIC");
            plan.read();
            plan.compare();
            receiver.await(2);

            assertThat(receiver.messages())
                    .extracting(message -> message.data().path("kind").asString())
                    .containsExactly("renamed", "objective");
            assertThat(receiver.messages().getFirst().data().path("sentence").asString())
                    .contains("is called “Dog at the stair”, without the code");
        }
    }

    @Test
    void leavesDaysOutOfVerdictsUntilTheyAreBroughtBack() throws Exception {
        plan.launch(scratch);
        plan.results(today, "10.00", 1);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.read();
        var difference = plan.open().getFirst().path("id").asString();

        var left = plan.api().post(plan.path() + "/audit/" + difference + "/left-out", "");

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(Api.json(left).at("/differences/0/left_out_by").asString())
                .isEqualTo(plan.team().owner().account().toString());
        assertThat(verdicts().path("left_out")).singleElement().satisfies(each -> {
            assertThat(each.path("ads")).hasSize(1);
            assertThat(each.path("first_day").asString()).isEqualTo(today.toString());
            assertThat(each.path("why").asString()).contains("a daily budget of 70.00 USD instead of 15.00 USD");
        });
        var visitor = visitor();
        assertThat(Visitor.text(visitor.get(key("/results")))).contains("1 day of 1 ad is left out: Since " + today);
        assertThat(Visitor.text(visitor.get(key("/audit")))).contains("Bring back");
        visitor.post(key("/audit/%s/brought-back".formatted(difference)));
        assertThat(verdicts().path("left_out")).isEmpty();
        assertThat(plan.audit().at("/differences/0/left_out_at").isNull()).isTrue();
    }

    @Test
    void judgesAnewWithoutTheDaysThatAreLeftOut() throws Exception {
        plan.launch(scratch);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.read();
        var difference = plan.open().getFirst().path("id").asString();
        for (var ago = 4; ago < 12; ago++) {
            plan.results(today.minusDays(ago), "30.00", 1);
        }
        var settled = verdicts().at("/settled/0/spend").asString();
        backdate(difference, 5);

        plan.api().post(plan.path() + "/audit/" + difference + "/left-out", "");
        Judged.await(folder, new Id<>(UUID.fromString(plan.path().substring(11))));

        assertThat(settled).isEqualTo("1440.00");
        assertThat(verdicts().at("/settled/0/spend").asString()).isEqualTo("1380.00");
        assertThat(verdicts().at("/all_days/0/spend").asString()).isEqualTo("1440.00");
        var spends = Api.json(plan.api().get(plan.path() + "/verdict-history?limit=100"))
                .path("data")
                .valueStream()
                .map(kept -> kept.at("/read_outs/spend").asString())
                .collect(Collectors.toSet());
        assertThat(spends).contains("720.00", "660.00");
        assertThat(Api.json(plan.api().get(plan.path() + "/verdict-history?limit=100"))
                        .path("data")
                        .valueStream()
                        .map(kept -> kept.at("/read_outs/left_out/0").asString("")))
                .anySatisfy(why -> assertThat(why).contains("a daily budget of 70.00 USD instead of 15.00 USD"));
    }

    @Test
    void isOfMembersAloneAndReadByViewers() throws Exception {
        plan.launch(scratch);
        plan.account().ads().getFirst().put("name", "Dog at the stair");
        plan.read();
        var left = plan.path() + "/audit/" + plan.open().getFirst().path("id").asString() + "/left-out";
        var other = server.api(people.token(people.newOrganization().owner()));
        var viewer = server.api(people.token(plan.team().viewer(), List.of(Scope.PLANS_READ)));

        assertThat(other.get(plan.path() + "/audit").statusCode()).isEqualTo(404);
        assertThat(other.post(left, "").statusCode()).isEqualTo(404);
        assertThat(viewer.get(plan.path() + "/audit").statusCode()).isEqualTo(200);
        assertThat(viewer.post(plan.path() + "/audit", "").statusCode()).isEqualTo(403);
        assertThat(viewer.post(left, "").statusCode()).isEqualTo(403);
        assertThat(plan.api()
                        .post(plan.path() + "/audit/" + UUID.randomUUID() + "/left-out", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private void backdate(String difference, int days) throws IOException {
        Superuser.of(folder.resolve(""))
                .sql(
                        "update belief_launch_differences set first_day = first_day - ?, last_day = first_day - ? + 1 where id = ?")
                .params(days, days, UUID.fromString(difference))
                .update();
    }

    private JsonNode verdicts() {
        return Api.json(plan.api().get(plan.path() + "/verdicts"));
    }

    private String page() {
        return Visitor.text(visitor().get(key("/audit")));
    }

    private String key(String rest) {
        return "/plans/" + plan.document().path("plan_key").asString() + rest;
    }

    private Visitor visitor() {
        return new Visitor(client, plan.team().owner());
    }
}
