package belieffirst.wizard.clash;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two who change one plan: each field that differs is one line, and a choice. */
@ProductTest
class ClashTests {

    private final People people;
    private final Plans plans;
    private final Team team;
    private final Groundwork ground;
    private final Visitor visitor;
    private final Visitor colleague;
    private final String key;
    private final String path;

    ClashTests(MockMvcTester client, Bench bench, People people, Plans plans) {
        this.people = people;
        this.plans = plans;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.visitor = new Visitor(client, team.owner());
        this.colleague = new Visitor(client, team.admin());
        this.key = bench.draft(team.owner(), ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void showsBothSidesAndSavesTheChosenOne() {
        var seen = version();
        colleague.post(path + "/offer", "version", seen, "offer_id", "none");

        var clash = visitor.post(path + "/offer", "version", seen, "offer_id", "new", "name", "Spring & May");

        assertThat(clash).hasStatus(HttpStatus.CONFLICT);
        assertThat(clash)
                .bodyText()
                .contains(
                        key + " changed while you worked on it", "Keep mine", "A new one", "Take what is saved", "None")
                .contains("Spring &amp; May")
                .doesNotContain("in another window", "Persona");
        assertThat(plan().answers().offerId()).isNull();

        assertThat(again(clash, "/offer", "saved")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(plan().answers().offerId()).isNull();
        assertThat(again(clash, "/offer", "mine")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(plan().answers().offerId()).isNotNull();
    }

    @Test
    void saysYouOfYourself() {
        var seen = version();
        visitor.post(path + "/name", "version", seen, "name", "Stairs first");

        assertThat(visitor.post(path + "/offer", "version", seen, "offer_id", "none"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You changed it in another window")
                .doesNotContain("Somebody else");
    }

    @Test
    void asksNothingOfFieldsThatOneOfTheTwoLeftAlone() {
        var page = visitor.get(path + "/templates");
        var seen = version();
        var first = ground.templates().getFirst();
        var both = ground.templates();
        colleague.post(
                path + "/templates",
                "version",
                seen,
                "shown",
                both.getFirst(),
                "shown",
                both.getLast(),
                "template_id",
                first,
                "ads_per_angle",
                5);

        var form = new ArrayList<Object>(List.of("ads_per_angle", 3, "template_strategy", "random", "version", seen));
        both.forEach(template -> form.addAll(List.of("shown", template)));
        for (var field : List.of("shown:", "shown:template_id", "shown:template_strategy", "shown:ads_per_angle")) {
            Visitor.hidden(page, field).forEach(value -> form.addAll(List.of(field, value)));
        }
        both.forEach(template -> form.addAll(List.of("template_id", template)));
        var clash = visitor.post(path + "/templates", form.toArray());

        assertThat(clash).hasStatus(HttpStatus.CONFLICT).bodyText().doesNotContain("Keep mine");
        assertThat(clash).bodyText().contains("Nobody else changed the same fields.", "Save mine too");
        var fields = new ArrayList<Object>();
        for (var name : List.of("version", "shown", "template_id", "template_strategy", "ads_per_angle")) {
            Visitor.hidden(clash, name).forEach(value -> fields.addAll(List.of(name, value)));
        }
        assertThat(visitor.post(path + "/templates", fields.toArray())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(plan().design().templateIds()).containsExactly(first);
        assertThat(plan().design().adsPerAngle()).isEqualTo(5);
        assertThat(plan().design().strategy().word()).isEqualTo("random");
    }

    @ParameterizedTest
    @CsvSource({"/goals/forecast, 30", "/goals, nothing"})
    void knowsWhatAFormWasMadeForThatIsShownAgain(String shownAgainBy, String target) {
        var page = visitor.get(path + "/goals");
        var seen = version();
        colleague.post(path + "/goals", "version", seen, "target_cpa", "20");

        var again = visitor.post(path + shownAgainBy, goals(page, target));

        assertThat(Visitor.hidden(again, "version")).containsOnly(String.valueOf(seen));
        assertThat(visitor.post(path + "/goals", goals(again, "30")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Keep mine", "Take what is saved");
    }

    private static Object[] goals(MvcTestResult page, String target) {
        var form = new ArrayList<Object>(List.of("target_cpa", target));
        for (var field : List.of("version", "shown:", "shown:target_cpa")) {
            Visitor.hidden(page, field).forEach(value -> form.addAll(List.of(field, value)));
        }
        return form.toArray();
    }

    @Test
    void asksAgainWhereAThirdChangeCame() {
        var seen = version();
        colleague.post(path + "/offer", "version", seen, "offer_id", "none");
        var clash = visitor.post(path + "/offer", "version", seen, "offer_id", ground.offer());
        var asked = version();
        colleague.post(path + "/offer", "version", asked, "offer_id", "new", "name", "Spring");

        var again = resent(clash, "/offer", asked, "saved");

        assertThat(again)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .doesNotContain("hoice:offer id", "ine:offer id", "value=\"mine\"");
        assertThat(Visitor.hidden(again, "choice:offer_id")).isEmpty();
        assertThat(resent(clash, "/offer", asked, "mine"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Up to 35% off", "Spring", "Take what is saved");
    }

    /** The page of the question as a browser sends it. */
    private MvcTestResult resent(MvcTestResult clash, String step, int version, String side) {
        var form = new ArrayList<Object>(List.of("version", version, "choice:offer_id", side));
        for (var name : List.of("shown:", "shown:offer_id", "mine:offer_id", "saved:offer_id", "name")) {
            Visitor.hidden(clash, name).forEach(value -> form.addAll(List.of(name, value)));
        }
        return visitor.post(path + step, form.toArray());
    }

    private MvcTestResult again(MvcTestResult clash, String step, String side) {
        return visitor.post(
                path + step,
                "version",
                version(),
                "choice:offer_id",
                side,
                "mine:offer_id",
                Visitor.hidden(clash, "mine:offer_id").getFirst(),
                "saved:offer_id",
                Visitor.hidden(clash, "saved:offer_id").getFirst(),
                "name",
                Visitor.hidden(clash, "name").getFirst());
    }

    private Plan plan() {
        return people.as(team.owner(), () -> plans.get(key)).plan();
    }

    private int version() {
        return plan().revision().version();
    }
}
