package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The scripts under examples do what they say, against the real product. */
@EachHome
@ProductTest
class ExamplesTests {

    private final Bench bench;
    private final People people;
    private final Server server;
    private final Member owner;

    ExamplesTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void leadThroughSixPhasesToAVideoPlanByTheApiAlone() throws Exception {
        bench.lay(owner, 5);

        var said = run(List.of("node", "examples/six-phases.mjs"));

        assertThat(said)
                .contains("phase 1: WP-001", "phase 2: WP-002", "phase 3: WP-003", "phase 4: WP-004", "phase 5: WP-005")
                .contains("phase 6: WP-006", "A video plan: Story, 15 s", "WP~006~01~")
                .doesNotContain("is not a winner", "is not confirmed", "No run of");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("BELIEF_FIRST_URL", server.uri("").toString());
        builder.environment().put("BELIEF_FIRST_TOKEN", people.token(owner));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
