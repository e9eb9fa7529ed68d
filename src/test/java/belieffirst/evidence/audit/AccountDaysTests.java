package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.evidence.structure.AccountTerms;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.evidence.structure.PlanStructure;
import belieffirst.kernel.Formats;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Days and money of audits, which are those of the ad account. */
@ProductTest
class AccountDaysTests {

    private final LaunchedPlan plan;
    private final MockMvcTester client;
    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path scratch;

    AccountDaysTests(
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
    void areThoseOfItsTimeZone() throws Exception {
        var zone = elsewhere();
        plan.account().isIn(zone.getId());
        plan.launch(scratch);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.read();

        var day = LocalDate.ofInstant(clock.instant(), zone);
        var there = day.toString();
        assertThat(there)
                .isNotEqualTo(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        assertThat(plan.audit().path("launched_on").asString()).isEqualTo(there);
        assertThat(plan.audit().path("time_zone").asString()).isEqualTo(zone.getId());
        assertThat(plan.open().getFirst().path("first_day").asString()).isEqualTo(there);
        assertThat(page())
                .contains(
                        "Days are those of the ad account, in " + zone.getId(), "live since " + Formats.USUAL.day(day));
    }

    @Test
    void areThoseOfUtcWhereNobodyTold() throws Exception {
        plan.launch(scratch);

        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        assertThat(plan.audit().path("launched_on").asString()).isEqualTo(today);
        assertThat(plan.audit().path("time_zone").isNull()).isTrue();
        assertThat(page()).contains("Days are in UTC, because the time zone of the ad account is not known yet.");
    }

    @Test
    void beginOnTheDayOfTheLaunchThere() {
        var seen = new SeenObjects(1)
                .asPlanned()
                .change(ObjectLevel.AD_SET, "1001", "daily_budget", "\"12.00\"", "\"10.00\"", 4);

        assertThat(seen.found()).containsExactly("budget 1001 2026-11-01 2026-11-04");
        assertThat(seen.in("USD", "Pacific/Auckland").found()).containsExactly("budget 1001 2026-11-02 2026-11-04");
    }

    @Test
    void areInTheAccountsCurrency() {
        var seen = new SeenObjects(1).asPlanned().in("USD", "America/New_York");

        assertThat(seen.found()).isEmpty();
        assertThat(seen.in("EUR", "Europe/Berlin").launch().differences())
                .extracting(Difference::sentence)
                .singleElement()
                .asString()
                .endsWith("has a daily budget of 10.00 EUR instead of 10.00 USD.");
    }

    @Test
    void areThoseOfItsTimeZoneFromWhenThatIsTold() throws Exception {
        plan.launch(scratch);
        plan.account().adSets().getFirst().put("daily_budget", "7000");
        plan.read();
        var found = plan.open().getFirst().path("id").asString();
        plan.api().post("%s/audit/%s/left-out".formatted(plan.path(), found), "");

        var zone = elsewhere();
        plan.account().isIn(zone.getId());
        plan.read();

        assertThat(plan.audit().path("time_zone").asString()).isEqualTo(zone.getId());
        assertThat(plan.audit().path("launched_on").asString())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), zone).toString());
        assertThat(plan.open())
                .singleElement()
                .satisfies(open -> assertThat(open.path("left_out_at").isNull()).isFalse());
    }

    @Test
    void beginInTheAccountThatSpentFirst() {
        var seen = new SeenObjects(1).asPlanned().in("USD", "America/New_York");
        var structure = seen.structure();
        var elsewhere = new ObjectReading(
                "2", SeenObjects.LAUNCH, SeenObjects.NOON, true, AccountTerms.told("USD", "Pacific/Auckland"));
        var both = new PlanStructure(
                structure.objects(),
                structure.changes(),
                Stream.concat(Stream.of(elsewhere), structure.readings().stream())
                        .toList());
        var spent = new LaunchComparison.FirstSpend(SeenObjects.LAUNCH, "1");

        var launch = SeenLaunch.of(
                new PlannedLaunch(seen.document(), 0, null),
                both,
                new LaunchComparison.Spending(Map.of(), Map.of(SeenObjects.ad(1), spent)));

        assertThat(launch.launched()).isEqualTo(SeenObjects.LAUNCH);
    }

    /** A time zone in which it is another day. */
    private ZoneId elsewhere() {
        var hour = clock.instant().atOffset(ZoneOffset.UTC).getHour();
        return ZoneId.of(hour >= 11 ? "Pacific/Kiritimati" : "Etc/GMT+12");
    }

    private String page() {
        return Visitor.text(new Visitor(client, plan.team().owner())
                .get("/plans/%s/audit"
                        .formatted(plan.document().path("plan_key").asString())));
    }
}
