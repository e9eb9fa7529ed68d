package belieffirst.wizard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search of the list of plans, by what plans are about. */
@EachHome
@ProductTest
class PlanSearchTests {

    private final Bench bench;
    private final Server server;
    private final People people;
    private final Visitor owner;
    private final Team team;
    private final Groundwork ground;
    private final Plan plan;
    private final Plan other;

    PlanSearchTests(Bench bench, People people, MockMvcTester client, Server server) {
        this.bench = bench;
        this.server = server;
        this.people = people;
        this.team = people.newOrganization();
        this.owner = new Visitor(client, team.owner());
        this.ground = bench.lay(team.owner(), 2);
        this.plan = bench.draft(team.owner(), ground).plan();
        this.other = bench.begin(team.owner(), ground).plan();
    }

    @BeforeEach
    void name() {
        bench.rename(team.owner(), plan.id(), "First test");
        bench.rename(team.owner(), other.id(), "Second test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collagen", // the product
                "OLD BIG dog", // the persona
                "keep him", // the job
                "early sign", // angles
                "collagen stair sign moving first", // a word of each, or of its own name
                "first"
            })
    void findsAPlanByNamesOfWhatItIsAbout(String words) {
        if (words.contains("stair")) {
            bench.change(team.owner(), "products", ground.product(), Map.of("name", "Collagen for the stair"));
        }

        assertThat(listed(words)).contains(plan.key()).doesNotContain(other.key());
        assertThat(answered(words)).contains(plan.key()).doesNotContain(other.key());
    }

    @Test
    void followsANewNameAtOnce() {
        bench.change(team.owner(), "personas", ground.persona(), Map.of("name", "Night-shift nurse"));

        assertThat(listed("nurse")).contains(plan.key());
        assertThat(listed("big dog")).doesNotContain(plan.key());
    }

    @Test
    void findsNothingByWordsThatStandNowhereNorByPatterns() {
        for (var words : new String[] {"zebra", "first zebra", "%%%", "_____", "it's \\", "x) or true --"}) {
            assertThat(listed(words)).as(words).doesNotContain(plan.key());
        }
    }

    @Test
    void staysWithinTheOrganization() {
        var stranger = people.newOrganization();
        var theirs =
                bench.draft(stranger.owner(), bench.lay(stranger.owner(), 1)).plan();
        bench.rename(stranger.owner(), theirs.id(), "Their very own test");

        assertThat(listed("collagen")).doesNotContain("Their very own test");
    }

    private String listed(String words) {
        return Visitor.text(owner.browser()
                .get()
                .uri("/plans?q={words}", words)
                .with(team.owner().browsing())
                .exchange());
    }

    private String answered(String words) {
        var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Api.json(server.api(people.token(team.owner())).get("/api/plans?q=" + query))
                .toString();
    }
}
