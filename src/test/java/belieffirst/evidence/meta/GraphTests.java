package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class GraphTests {

    private static final String TOKEN = "EAAB1234567890secretZ9";

    private final String edge = UUID.randomUUID() + "/insights";

    @Test
    void triesAgainWhatMetaCouldNotAnswerAndTakesTheFirstAnswer() {
        FakeGraph.SHARED.tell(
                edge,
                new Reply(502, "<html>Bad gateway</html>", new String[0], null),
                new Reply(503, "", new String[0], null),
                FakeGraph.error(2, 0),
                FakeGraph.ok("{\"id\": \"7\"}", "X-FB-Ads-Insights-Throttle", "{\"acc_id_util_pct\": 80}"));

        var answer = graph(FakeGraph.SHARED.address()).post(edge, Map.of("time_range", "{\"since\":\"a b&c\"}"), TOKEN);

        assertThat(answer.body().path("id").asString()).isEqualTo("7");
        assertThat(answer.throttle()).isEqualTo(new ApiUsage(80, 0));
        assertThat(FakeGraph.SHARED.asked(edge))
                .hasSize(4)
                .allMatch(request -> request.endsWith(" time_range=%7B%22since%22%3A%22a+b%26c%22%7D Bearer " + TOKEN));
    }

    @Test
    void givesUpWhereNobodyAnswers() {
        assertThatExceptionOfType(GraphTrouble.class)
                .isThrownBy(() -> graph("http://127.0.0.1:1").get(edge, Map.of(), TOKEN))
                .satisfies(trouble -> assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE));
    }

    @Test
    void endsAtOnceWhenItIsInterruptedAndKeepsTheTokenToItself() {
        FakeGraph.SHARED.tell(edge, FakeGraph.ok("{}"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> graph(FakeGraph.SHARED.address()).get(edge, Map.of("level", "ad"), TOKEN))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(fault -> assertThat(fault).hasStackTraceContaining("interrupted"))
                .satisfies(fault -> assertThat(org.assertj.core.util.Throwables.getStackTrace(fault))
                        .doesNotContain(TOKEN));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Graph graph(String address) {
        var environment = new MockEnvironment()
                .withProperty("belief-first.meta.address", address)
                .withProperty("belief-first.meta.version", "v25.0")
                .withProperty("belief-first.meta.pauses", "0");
        return new Graph(environment, new Backoff(environment));
    }
}
