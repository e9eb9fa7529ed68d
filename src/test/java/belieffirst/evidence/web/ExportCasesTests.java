package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Uploads;
import belieffirst.testing.Visitor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Files as the world writes them, each on the first plan of an organization, whose codes they carry. */
@ProductTest
class ExportCasesTests {

    private static final BigDecimal CENT = new BigDecimal("0.006");

    private final MockMvcTester client;
    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final Server server;
    private final Uploads uploads;

    ExportCasesTests(MockMvcTester client, People people, Bench bench, Plans plans, Server server, Uploads uploads) {
        this.client = client;
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.server = server;
        this.uploads = uploads;
    }

    static Stream<ExportCase> cases() {
        return ExportCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesToWhatTheAdsDid(ExportCase files) {
        var owner = people.newOrganization().owner();
        var api = server.api(people.token(owner));
        var plan = compiled(owner, files.told());
        var said = new StringBuilder();
        for (var file : files.told().files()) {
            said.append(file.endsWith(".json") ? sent(api, files, file) : uploaded(owner, files, file));
        }
        said.append(words(new Visitor(client, owner), "/plans/%s/results".formatted(plan.id())));
        var verdicts = api.get("/api/plans/%s/verdicts".formatted(plan.id()));

        assertThat(verdicts.statusCode()).as(verdicts.body()).isEqualTo(200);
        assertThatItCameTo(files.told(), Api.json(verdicts).path("angles"));
        assertThatItSays(files.told(), said.toString());
    }

    private static void assertThatItCameTo(ExportCase.Told told, JsonNode angles) {
        Objects.requireNonNullElse(told.expect(), Map.<Integer, List<JsonNode>>of())
                .forEach((ad, expected) -> {
                    var angle = angles.get(ad - 1);
                    assertThat(new BigDecimal(angle.path("spend").asString("0")))
                            .as("spend of ad %d", ad)
                            .isCloseTo(
                                    expected.getFirst().decimalValue(),
                                    within(Objects.requireNonNullElse(told.tol(), CENT)));
                    assertThat(angle.path("conversions").asLong(0))
                            .as("purchases of ad %d", ad)
                            .isEqualTo(number(expected.getLast()));
                });
        for (var angle : angles) {
            assertThat(Objects.requireNonNullElse(told.noVerdict(), List.<String>of()))
                    .doesNotContain(angle.path("verdict").asString(""));
            if (told.notMissing() != null) {
                assertThat(angle.path("missing_evidence").toString()).doesNotContain('"' + told.notMissing() + '"');
            }
        }
    }

    private static long number(JsonNode one) {
        return one.isArray() ? one.get(0).asLong() : one.asLong();
    }

    private static void assertThatItSays(ExportCase.Told told, String said) {
        if (told.says() != null) {
            assertThat(said).containsPattern("(?i)" + told.says());
        }
        assertThat(said).contains(Objects.requireNonNullElse(told.nameLike(), ""));
        assertThat(said).contains(Objects.requireNonNullElse(told.day(), ""));
    }

    private static String sent(Api api, ExportCase files, String file) {
        var answer = api.post("/api/results", new String(files.bytes(file), StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(Boolean.TRUE.equals(files.told().refused()) ? 422 : 200);
        return answer.body();
    }

    private String uploaded(Member owner, ExportCase files, String file) {
        var visitor = new Visitor(client, owner);
        var page = uploads.send(owner, file, files.bytes(file));
        var preview = settled(visitor, page);
        if (!preview.contains(page + "/commit")) {
            return preview;
        }
        visitor.post(page + "/commit");
        return preview + settled(visitor, page);
    }

    private String settled(Visitor visitor, String page) {
        Patience.until(
                Duration.ofSeconds(20),
                "the import is at rest",
                () -> visitor.get(page).getResponse().getHeader("Refresh") == null);
        return words(visitor, page);
    }

    private static String words(Visitor visitor, String page) {
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(page)));
    }

    private Plan compiled(Member owner, ExportCase.Told told) {
        var shape = Objects.requireNonNullElse(told.plan(), List.of(4, 1));
        var plan = bench.draft(owner, bench.lay(owner, shape.getFirst()).withOneTemplate(), shape.getLast())
                .plan();
        people.as(
                owner,
                () -> plans.change(
                        plan.id(),
                        null,
                        present -> present.aimingAt(present.goals()
                                .with(new Targets(
                                        new BigDecimal("20.00"),
                                        null,
                                        null,
                                        Objects.requireNonNullElse(told.currency(), "USD"),
                                        null,
                                        null,
                                        30)))));
        bench.compile(owner, plan.id());
        return plan;
    }
}
