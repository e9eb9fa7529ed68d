package belieffirst.wizard.clash;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two who change one angle of a plan: a word that both changed is asked, and every other is saved. */
@ProductTest
class AngleClashTests {

    private final People people;
    private final Plans plans;
    private final Bench bench;
    private final Team team;
    private final Visitor visitor;
    private final Visitor colleague;
    private final UUID angle;
    private final UUID other;
    private final String field;
    private final String key;
    private final String path;

    AngleClashTests(MockMvcTester client, Bench bench, People people, Plans plans) {
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.team = people.newOrganization();
        var ground = bench.lay(team.owner(), 2);
        this.visitor = new Visitor(client, team.owner());
        this.colleague = new Visitor(client, team.admin());
        this.angle = ground.angles().getFirst();
        this.other = ground.angles().getLast();
        this.field = "angle-%s-".formatted(angle);
        this.key = bench.draft(team.owner(), ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void comparesTheWordsOfAnAngleOneByOne() {
        var step = visitor.get(path + "/angles");
        var shown = Visitor.hidden(step, field + "seen").getFirst();
        var name = nameOf(angle);
        bench.change(team.admin(), "angles", angle, Map.of("belief_statement", "Cats love it."));

        var clash = visitor.post(
                path + "/angles/save",
                "version",
                plan().revision().version(),
                field + "name",
                name,
                field + "belief_statement",
                "Dogs love it.",
                field + "explanation",
                "Owners say so.",
                field + "seen",
                shown);

        assertThat(clash).hasStatus(HttpStatus.CONFLICT);
        assertThat(clash)
                .bodyText()
                .contains(name + ": belief", "Dogs love it.", "Cats love it.")
                .doesNotContain(": explanation", name + ": name");
        assertThat(Visitor.hidden(clash, "mine:" + field + "belief_statement")).containsExactly("Dogs love it.");
    }

    @Test
    void savesTwoWordsThatTwoChanged() {
        var step = visitor.get(path + "/angles");
        var form = new ArrayList<Object>(List.of("version", plan().revision().version()));
        form.addAll(List.of(field + "seen", Visitor.hidden(step, field + "seen").getFirst()));
        form.addAll(List.of(field + "name", nameOf(angle), field + "belief_statement", "Dogs love it."));
        form.addAll(List.of(field + "explanation", ""));
        bench.change(team.admin(), "angles", angle, Map.of("name", "Renamed by a colleague"));

        assertThat(visitor.post(path + "/angles/save", form.toArray())).hasStatus(HttpStatus.SEE_OTHER);

        var kept = people.as(team.owner(), () -> plans.get(key)).angle(angle).orElseThrow();
        assertThat(kept.name()).isEqualTo("Renamed by a colleague");
        assertThat(kept.beliefStatement()).isEqualTo("Dogs love it.");
    }

    @Test
    void showsWhatWasTypedForAnAngleThatIsGone() {
        var step = visitor.get(path + "/angles");
        var seen = plan().revision().version();
        colleague.post(path + "/angles/%s/remove".formatted(angle), "version", seen);

        var clash = visitor.post(
                path + "/angles/save",
                "version",
                seen,
                field + "seen",
                Visitor.hidden(step, field + "seen").getFirst(),
                field + "name",
                nameOf(other),
                field + "belief_statement",
                "Dogs love it.");

        assertThat(clash).hasStatus(HttpStatus.CONFLICT).bodyText().contains("No longer in this plan", "Dogs love it.");
    }

    private String nameOf(UUID angle) {
        return people.as(team.owner(), () -> plans.get(key)).angles().stream()
                .filter(each -> each.id().equals(angle))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Plan plan() {
        return people.as(team.owner(), () -> plans.get(key)).plan();
    }
}
