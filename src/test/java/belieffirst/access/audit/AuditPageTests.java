package belieffirst.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of the activity log. */
@ProductTest
class AuditPageTests {

    private final Bench bench;
    private final People people;
    private final Server server;
    private final MockMvcTester client;
    private final Team team;

    AuditPageTests(Bench bench, People people, Server server, MockMvcTester client) {
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.client = client;
        this.team = people.newOrganization();
    }

    @Test
    void isAPageOfTheSettingsThatSpeaksPlainly() {
        var ground = bench.lay(team.owner(), 1);
        var angle = ground.angles().getFirst();
        bench.judge(team.owner(), angle, AngleStatus.TESTING, null);
        var api = server.api(people.token(team.owner()));
        api.send("PATCH", "/api/angles/" + angle, "{\"explanation\": \"Vets say so.\"}", "If-Match", "*");

        assertThat(Visitor.text(new Visitor(client, team.viewer()).get("/audit")))
                .contains("aria-label=\"Settings\"", "data-at-once=\"list\"", "data-without-scripts>Show</button>")
                .containsPattern("added a change of the angle\\s+<span>“Early sign 0”")
                .contains("<summary>Request</summary>")
                .doesNotContain("added change of an angle", "· request");
    }
}
