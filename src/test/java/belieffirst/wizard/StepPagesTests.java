package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Answers;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class StepPagesTests {

    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final String key;
    private final String path;

    StepPagesTests(MockMvcTester client, Bench bench, People people, Plans plans) {
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.visitor = new Visitor(client, owner);
        this.key = bench.draft(owner, ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void asksBeforeItLetsGoAndBringsAllBack() {
        var other = bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));
        var before = plan();

        var asked = visitor.post(path + "/product", "version", version(), "product_id", other);
        assertThat(asked).hasStatusOk().bodyText().contains("Change this answer?", "Keep him moving", "3 angles");
        assertThat(plan()).isEqualTo(before);

        var agreed = visitor.post(
                path + "/product",
                "version",
                version(),
                "product_id",
                other,
                "consent",
                Visitor.hidden(asked, "consent").getFirst());
        assertThat(agreed).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answers().personaId()).isNull();
        assertThat(visitor.get(path)).bodyText().contains("Undo");

        assertThat(visitor.post(path + "/undo", "version", version())).hasRedirectedUrl(path);
        assertThat(answers()).isEqualTo(before.answers());
        assertThat(plan().design()).isEqualTo(before.design());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            offer     | offer_id=new;description=Ends in May                             | Name is missing.
            offer     | offer_id=                                                        | Choose an offer, or say that there is none.
            persona   | persona_id=new;awareness_level=unaware;snapshot=Walks him twice  | Name is missing.
            persona   | persona_id=;snapshot=Walks him twice                             | Choose a persona.
            job       | jtbd_framed_id=new;situation=I hear him;motivation=Help him      | Complete the sentence.
            job       | jtbd_framed_id=;situation=I hear him                             | Choose a job.
            angles/add | name=Stairs are scales                                          | missing.
            angles/add | belief_statement=A stair weighs a dog                           | Name is missing.
            angles/paste | pasted=Only a name                                            | Angle 1: Belief
            templates | ads_per_angle=9;shown={templates}                                | Choose at least one template.
            templates | ads_per_angle=1000;template_id={template}                        | Ads per angle is a number from 1 to 100.
            brand     | brand_id=nonsense                                                | Choose a brand.
            product   | q=x                                                              | Choose a product.
            """)
    void keepsWhatWasTypedWhereAnAnswerIsIncomplete(String step, String form, String sentence) {
        var before = plan();
        var fields = form.replace("{template}", ground.templates().getFirst().toString())
                .replace(
                        "{templates}",
                        ground.templates().getFirst() + ";shown="
                                + ground.templates().getLast());

        var refused = visitor.post("%s/%s".formatted(path, step), (Object[])
                "version=%d;%s".formatted(version(), fields).split("[=;]", -1));

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains("<title>Error: ", "There is a problem", sentence);
        for (var field : form.split(";", -1)) {
            var chosen = field.matches("(\\w+_id|shown)=.*");
            assertThat(refused).bodyText().contains(chosen ? "" : field.replaceFirst(".*=", ""));
        }
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void makesOneOfWhatIsPressedTwice() {
        var draft = UUID.randomUUID();
        var first = visitor.post("/plans/new", "draft", draft, "brand_id", ground.brand());
        var second = visitor.post("/plans/new", "draft", draft, "brand_id", ground.brand());
        assertThat(Visitor.target(second)).isEqualTo(Visitor.target(first));

        var seen = version();
        for (var i = 0; i < 2; i++) {
            visitor.post(
                    path + "/angles/add",
                    "version",
                    seen,
                    "name",
                    "Twice",
                    "belief_statement",
                    "Pressed twice, meant once.");
        }
        assertThat(details().angles())
                .extracting(PlanDetails.TestedAngle::name)
                .containsOnlyOnce("Twice")
                .hasSize(4);

        seen = version();
        for (var i = 0; i < 2; i++) {
            assertThat(visitor.post(path + "/review", "version", seen)).hasRedirectedUrl(path);
        }
        assertThat(plan().lifecycle().compilation()).isEqualTo(1);
        assertThat(visitor.get(path + "/history"))
                .bodyText()
                .contains("Version 1")
                .doesNotContain("Version 2");
    }

    @Test
    void archivesBringsBackDuplicatesAndRenames() {
        visitor.post(path + "/archive");
        assertThat(visitor.get("/plans")).bodyText().doesNotContain(key);
        assertThat(visitor.get("/plans?archived=true")).bodyText().contains(key);
        assertThat(visitor.post(path + "/review", "version", version())).hasStatus(HttpStatus.CONFLICT);
        visitor.post(path + "/restore");
        assertThat(visitor.get("/plans")).bodyText().contains(key);

        var copy = Visitor.target(visitor.post(path + "/duplicate")).replace("/plans/", "");
        var copied = people.as(owner, () -> plans.get(copy)).plan();
        assertThat(copy).isNotEqualTo(key);
        assertThat(List.of(copied.answers(), copied.design())).isEqualTo(List.of(plan().answers(), plan().design()));

        visitor.post(path + "/name", "version", version(), "name", "  Old dogs  ");
        assertThat(plan().name()).isEqualTo("Old dogs");
        assertThat(visitor.post(path + "/name", "version", version(), "name", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(visitor.post(path + "/name", "version", 1, "name", "Late")).hasStatus(HttpStatus.CONFLICT);
    }

    private PlanDetails details() {
        return people.as(owner, () -> plans.get(key));
    }

    private Plan plan() {
        return details().plan();
    }

    private Answers answers() {
        return plan().answers();
    }

    private int version() {
        return plan().revision().version();
    }
}
