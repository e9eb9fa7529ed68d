package belieffirst.wizard.clash;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plans;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.web.Redirect;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Two who change one plan, while one of them asks for ideas or decides on one beside a form. */
@ProductTest
class ClashBesideIdeasTests {

    private static final String OFFER = """
            {"name": "Two for one", "description": "For a first try", "urgency_drivers": ["Walks are short"], "because": ["product-1"]}""";

    private final MockMvcTester client;
    private final People people;
    private final Plans plans;
    private final Minds minds;
    private final Team team;
    private final Groundwork ground;
    private final Visitor visitor;
    private final Visitor colleague;
    private final String key;
    private final String path;

    ClashBesideIdeasTests(MockMvcTester client, Bench bench, People people, Plans plans, Minds minds) {
        this.client = client;
        this.people = people;
        this.plans = plans;
        this.minds = minds;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.visitor = new Visitor(client, team.owner());
        this.colleague = new Visitor(client, team.admin());
        this.key = bench.draft(team.owner(), ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void asksWhichAnswerIsMeantWhereAColleagueSavedBeforeSomebodyAskedForIdeas() {
        var seen = version();
        minds.give(team.owner(), Said.ideas(OFFER), Said.ideas());
        saves(seen);

        asksWhichIsMeant(sent("/offer/ideas", seen), seen);
    }

    @Test
    void asksWhichAnswerIsMeantWhereAColleagueSavedBeforeSomebodyDecided() {
        var seen = version();
        saves(seen);

        asksWhichIsMeant(sent("/ideas/%s/refuse".formatted(idea().id()), seen), seen);
        asksWhichIsMeant(sent("/ideas/%s/take".formatted(idea().id()), seen), seen);
    }

    @Test
    void asksNothingAfterAnIdeaWasTakenThatNobodyElseSavedBefore() {
        var page = shownAfter(sent("/ideas/%s/take".formatted(idea().id()), version()));

        assertThat(Visitor.hidden(page, "version")).containsOnly(String.valueOf(version()));
    }

    private void saves(int seen) {
        assertThat(colleague.post(path + "/offer", "version", seen, "offer_id", "none"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The form of the offer as it was filled in this version, sent by another button than its own. */
    private MvcTestResult sent(String button, int seen) {
        return visitor.post(
                path + button,
                "version",
                seen,
                "shown:",
                "offer",
                "shown:offer_id",
                ground.offer(),
                "offer_id",
                "new",
                "name",
                "Spring",
                "count",
                3);
    }

    private void asksWhichIsMeant(MvcTestResult answer, int seen) {
        var page = shownAfter(answer);

        assertThat(Visitor.hidden(page, "version")).containsOnly(String.valueOf(seen));
        assertThat(Visitor.hidden(page, "shown:offer_id"))
                .containsOnly(ground.offer().toString());
        assertThat(sent("/offer", seen))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Keep mine");
    }

    private MvcTestResult shownAfter(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var typed = Objects.requireNonNull(
                RequestContextUtils.getOutputFlashMap(answer.getRequest()).get(Redirect.TYPED));
        return client.get()
                .uri(path + "/offer")
                .with(team.owner().browsing())
                .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, Map.of(Redirect.TYPED, typed))
                .exchange();
    }

    private Suggestion idea() {
        minds.give(team.owner(), Said.ideas(OFFER), Said.ideas());
        var plan = people.as(team.owner(), () -> plans.get(key)).plan();
        return minds.ask(team.owner(), "offers", plan.id().value(), 3).ideas().getFirst();
    }

    private int version() {
        return people.as(team.owner(), () -> plans.get(key)).plan().revision().version();
    }
}
