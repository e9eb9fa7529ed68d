package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The links of warnings: each leads to a place where something can be done about it. */
@ProductTest
class RemedyTests {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]+)#([^\"]+)\">");

    private final Bench bench;
    private final Makers makers;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    RemedyTests(MockMvcTester client, Bench bench, Makers makers, People people, Plans plans) {
        this.bench = bench;
        this.makers = makers;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void leadToFieldsThatAreThere() {
        bench.change(owner, "angles", first(), Map.of("explanation", ""));
        bench.change(
                owner, "templates", ground.templates().getFirst(), Map.of("phase_tags", Map.of("phases", List.of(6))));
        var key = bench.draft(owner, ground, 2).plan().key();

        var page = Visitor.text(visitor.get("/plans/%s/review".formatted(key)));
        var warnings = page.substring(page.indexOf("Before you compile"));
        var links = LINK.matcher(warnings).results().toList();

        assertThat(links)
                .extracting(link -> link.group(2))
                .contains("answer", "angle-%s-explanation".formatted(first()), "ads_per_angle", "template_id");
        assertThat(links)
                .hasSameSizeAs(Pattern.compile("id=\"warning_")
                        .matcher(warnings)
                        .results()
                        .toList());
        for (var link : links) {
            assertThat(visitor.get(link.group(1)))
                    .as(link.group(1))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"%s\"".formatted(link.group(2)));
        }
    }

    @Test
    void addsAnExplanationToABeliefThatIsLocked() {
        bench.change(owner, "angles", first(), Map.of("explanation", ""));
        var parent = bench.draft(owner, ground).plan();
        bench.compile(owner, parent.id());
        makers.claimLast(owner, parent);
        var child = Visitor.target(visitor.post("/plans/%s/next".formatted(parent.key()), "angle_id", first()))
                .replaceFirst("^(/plans/[^/]+).*", "$1");
        var field = "angle-%s-".formatted(first());

        assertThat(visitor.get(child + "/review")).bodyText().contains("No explanation yet", field + "explanation");
        var step = visitor.get(child + "/angles?back=review");
        assertThat(step).bodyText().contains("Locked", "id=\"%sexplanation\"".formatted(field));
        var saved = visitor.post(
                child + "/angles/save",
                "version",
                Visitor.hidden(step, "version").getFirst(),
                "back",
                "review",
                field + "name",
                Visitor.hidden(step, field + "name").getFirst(),
                field + "belief_statement",
                Visitor.hidden(step, field + "belief_statement").getFirst(),
                field + "seen",
                Visitor.hidden(step, field + "seen").getFirst(),
                field + "explanation",
                "Vets see it first.");

        assertThat(saved).hasRedirectedUrl(child + "/review");
        assertThat(angle(child).explanation()).isEqualTo("Vets see it first.");
        assertThat(angle(child).id()).isEqualTo(first());
        assertThat(visitor.get(child + "/review")).bodyText().doesNotContain("No explanation yet");
    }

    private PlanDetails.TestedAngle angle(String path) {
        return people.as(owner, () -> plans.get(path.replace("/plans/", "")))
                .angles()
                .getFirst();
    }

    private UUID first() {
        return ground.angles().getFirst();
    }
}
