package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of Meta on its bad days, and what has to come of it. */
@ProductTest
class MetaCasesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester client;
    private final Bench bench;
    private final MetaConnections connections;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final People people;
    private final Member owner;

    MetaCasesTests(
            MockMvcTester client,
            Bench bench,
            MetaConnections connections,
            JdbcClient jdbc,
            TransactionOperations transactions,
            People people) {
        this.client = client;
        this.bench = bench;
        this.connections = connections;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.owner = people.newOrganization().owner();
    }

    @AfterEach
    void rest() {
        FakeGraph.SHARED.play(JSON.createArrayNode());
    }

    static Stream<Arguments> cases() {
        return Stream.of("meta.json", "meta-own.json")
                .flatMap(file -> read(file).valueStream())
                .map(each -> Arguments.of(each.path("name").asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void keepsAllOrNothingAndSaysWhy(String name, JsonNode told) {
        var ground = bench.lay(owner, 4).withOneTemplate();
        bench.compile(owner, bench.draft(owner, ground, 1).plan().id());
        FakeGraph.SHARED.play(told.path("rules"));
        people.as(owner, () -> {
            connections.save(List.of("111222333"), "EAAstandinstandinstandin0123456789", false, false);
            return owner;
        });
        var before = FakeGraph.SHARED.asked("act_111222333/insights").size();
        var said = reading();
        var calls = FakeGraph.SHARED.asked("act_111222333/insights").size() - before;

        assertThat(calls).isLessThanOrEqualTo(told.path("calls_at_most").asInt(20));
        assertThat(said).containsPattern("(?i)" + told.path("says").asString(""));
        assertThat(said).doesNotContain("Something broke");
        var rows = rows();
        told.path("expect")
                .properties()
                .forEach(entry -> assertThat(rows)
                        .contains("%s %s %s"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue()
                                                .get(0)
                                                .decimalValue()
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        entry.getValue().get(1).asString())));
        if (told.path("not_kept").asBoolean(false) || told.path("expect").isMissingNode()) {
            assertThat(rows).isEmpty();
        } else {
            assertThat(rows).hasSize(told.path("expect").size());
        }
    }

    private String reading() {
        var visitor = new Visitor(client, owner);
        var page = Visitor.target(visitor.post("/settings/meta/sync"));
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> visitor.get(page).getResponse().getHeader("Refresh") == null);
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(page)));
    }

    /** The number of each planned ad with what it spent and sold. */
    private List<String> rows() {
        return people.as(
                owner,
                () -> Objects.requireNonNull(transactions.execute(
                        _ -> jdbc.sql("""
                        select concat_ws(' ', a.number, trim_scale(sum(p.spend)), sum(p.purchases))
                          from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id
                          join belief_plan_ads a on a.code = d.code
                         group by a.number order by a.number
                        """).query(String.class).list())));
    }

    private static JsonNode read(String file) {
        try (var stream = Objects.requireNonNull(MetaCasesTests.class.getResourceAsStream("/cases/" + file), file)) {
            return JSON.readTree(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
