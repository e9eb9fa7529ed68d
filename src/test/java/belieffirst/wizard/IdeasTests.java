package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.audience.Jtbds;
import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.record.Fate;
import belieffirst.suggestion.record.IdeaDecision;
import belieffirst.suggestion.record.IdeaRound;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Messages.Reply;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Visitor;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class IdeasTests {

    private final Bench bench;
    private final People people;
    private final Minds minds;
    private final Plans plans;
    private final Suggestions suggestions;
    private final Library library;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final String path;
    private final String key;

    IdeasTests(
            MockMvcTester client,
            Bench bench,
            People people,
            Minds minds,
            Plans plans,
            Suggestions suggestions,
            Entries entries,
            EntryKinds kinds,
            Jtbds jobs) {
        this.bench = bench;
        this.people = people;
        this.minds = minds;
        this.plans = plans;
        this.suggestions = suggestions;
        this.library = new Library(entries, kinds, jobs);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
        this.key = bench.draft(owner, ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void showsAllCardsOnThePageWithoutScripts() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));

        var asked = visitor.post(path + "/angles/ideas", "count", 3, "steer", "less about price");

        assertThat(asked).hasRedirectedUrl(path + "/angles#ideas");
        assertThat(visitor.get(path + "/angles"))
                .bodyText()
                .contains(
                        "Belief 0",
                        "Belief 2",
                        "Based on 2 facts",
                        "Written by claude-opus-4-5-20251101",
                        "3 suggestions are here")
                .doesNotContain("no model wrote this");
        assertThat(details().angles()).as("nothing enters a plan by itself").hasSize(2);
    }

    @Test
    void addsAnIdeaThatSaysWhereItComesFrom() {
        var idea = asked("angles", Minds.angle(0), Minds.angle(1), Minds.angle(2))
                .ideas()
                .getFirst();

        var added = visitor.post("%s/ideas/%s/take".formatted(path, idea.id()));

        assertThat(added).hasRedirectedUrl(path + "/angles#ideas");
        var angle = details().angles().getLast();
        assertThat(angle.name()).isEqualTo("Belief 0");
        assertThat(origin("angles", angle.id())).isEqualTo("ai_generated");
        assertThat(decided(idea).became()).isEqualTo(angle.id());
        assertThat(decided(idea).fate()).isEqualTo(Fate.ADDED);
        assertThat(visitor.get("/library/angles/" + angle.id()))
                .bodyText()
                .contains("/suggestions#idea-" + idea.id(), "Name: Collagen 3X Drops");
    }

    @Test
    void keepsWhatWasEditedBesideIt() {
        var idea = asked("angles", Minds.angle(0), Minds.angle(1), Minds.angle(2))
                .ideas()
                .getFirst();

        var field = "idea-%s-".formatted(idea.id());

        var bad = visitor.post(
                "%s/ideas/%s/take".formatted(path, idea.id()), field + "name", "Mine", field + "belief_statement", "");
        assertThat(bad).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Belief", "value=\"Mine\"");
        assertThat(details().angles()).hasSize(2);

        visitor.post(
                "%s/ideas/%s/take".formatted(path, idea.id()),
                field + "name",
                "Mine",
                field + "belief_statement",
                idea.fields().path("belief_statement").asString());

        assertThat(details().angles().getLast().name()).isEqualTo("Mine");
        assertThat(decided(idea).fate()).isEqualTo(Fate.EDITED);
        assertThat(String.valueOf(decided(idea).difference()))
                .isEqualTo("{\"name\":{\"to\":\"Mine\",\"from\":\"Belief 0\"}}");
    }

    @Test
    void keepsWhyAnIdeaWasRefusedAndDecidesOnce() {
        var idea = asked("angles", Minds.angle(0), Minds.angle(1), Minds.angle(2))
                .ideas()
                .getFirst();

        visitor.post(
                "%s/ideas/%s/refuse".formatted(path, idea.id()),
                "idea-%s-reason".formatted(idea.id()),
                "Sounds like a clinic");

        assertThat(decided(idea).reason()).isEqualTo("Sounds like a clinic");
        assertThat(visitor.get(path + "/angles")).bodyText().doesNotContain("Belief 0");
        assertThat(visitor.post("%s/ideas/%s/take".formatted(path, idea.id()))).hasStatus(HttpStatus.CONFLICT);
        assertThat(details().angles()).hasSize(2);
        assertThat(visitor.get("/suggestions")).bodyText().contains("Why not: Sounds like a clinic", "0%");
    }

    @Test
    void passesOverWhatIsOpenWhenSomebodyTriesAgain() {
        var before = asked("angles", Minds.angle(0), Minds.angle(1), Minds.angle(2));
        asked("angles", Minds.angle(3), Minds.angle(4), Minds.angle(5));

        assertThat(before.ideas())
                .allSatisfy(idea -> assertThat(decided(idea).fate()).isEqualTo(Fate.IGNORED));
        assertThat(visitor.get(path + "/angles"))
                .bodyText()
                .contains("Belief 3")
                .doesNotContain("Belief 0");
    }

    @Test
    void saysAtTheButtonWhatTheTroubleIsAndKeepsFinishedCards() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1)).cutOff());
        visitor.post(path + "/angles/ideas", "count", 5);
        assertThat(visitor.get(path + "/angles"))
                .bodyText()
                .contains("The connection to the model broke", "What came before stays", "Belief 1");

        minds.give(owner, Reply.status(529, "overloaded_error"));
        assertThat(visitor.post(path + "/angles/ideas", "count", 5)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(visitor.get(path + "/angles")).hasStatusOk().bodyText().contains("The model is overloaded");
        var version = details().plan().revision().version();
        assertThat(visitor.post(path + "/angles", "version", version, "then", "next"))
                .hasRedirectedUrl(path + "/templates");
    }

    @Test
    void takesAnOfferAJobAndAPersonaIntoThePlanWhereNothingRestsOnWhatItHas() {
        var offer = asked("offers", """
                {"name": "Two for one", "description": "For a first try", "urgency_drivers": ["Walks are short"], "because": ["product-1"]}""").ideas().getFirst();
        visitor.post("%s/ideas/%s/take".formatted(path, offer.id()));
        var taken = Objects.requireNonNull(details().plan().answers().offerId());
        assertThat(origin("offers", taken)).isEqualTo("ai_generated");

        var job = asked("jobs", """
                {"name": "Walk again", "progress_statement": "When I hear the rain, I want to walk him, so I can sleep.", "description": "Evenings", "because": ["persona-1"]}""").ideas().getFirst();
        var before = details().plan().answers().jobId();
        visitor.post("%s/ideas/%s/take".formatted(path, job.id()));
        assertThat(details().plan().answers().jobId()).as("angles rest on it").isEqualTo(before);
        assertThat(people.as(owner, () -> library.jobs().forPersona(ground.persona())))
                .extracting(known -> known.row().path("source").asString(""))
                .contains("ai_generated");
    }

    @Test
    void leavesOutAJobThatIsNotInItsForm() {
        var round = asked("jobs", """
                {"name": "Walk", "progress_statement": "I want to walk him more.", "description": "Evenings", "because": ["persona-1"]}""");

        assertThat(round.ideas()).isEmpty();
        assertThat(round.leftOut().getFirst().why()).contains("When …, I want …, so …");
    }

    @Test
    void usesATemplateAndNotesAnObjection() {
        var third = bench.add(owner, "templates", Map.of("name", "Hand on the railing", "instructions", "A hand."));
        var template = asked("templates", """
                {"name": "Hand on the railing", "why": "It serves both.", "because": ["templates-1"]}""", """
                {"name": "No such template", "why": "It serves both.", "because": ["templates-1"]}""");
        visitor.post(
                "%s/ideas/%s/take".formatted(path, template.ideas().getFirst().id()));
        assertThat(details().plan().design().templateIds()).endsWith(third).hasSize(3);
        assertThat(template.leftOut().getFirst().why()).contains("There is no template “No such template”");

        var objection = asked("critique", """
                {"name": "Both say age", "argument": "They share buyers.", "remedy": "Drop one.", "because": ["plan-1"]}""").ideas().getFirst();
        visitor.post("%s/ideas/%s/take".formatted(path, objection.id()));
        assertThat(decided(objection).fate()).isEqualTo(Fate.ADDED);
        assertThat(decided(objection).became()).isNull();
    }

    private IdeaRound asked(String kind, String... ideas) {
        minds.give(owner, Said.ideas(ideas), Said.ideas());
        return minds.ask(
                owner,
                kind,
                details().plan().id().value(),
                kind.equals("critique") || kind.equals("templates") ? ideas.length : 3);
    }

    private IdeaDecision decided(Suggestion idea) {
        return Objects.requireNonNull(
                people.as(owner, () -> suggestions.get(idea.id())).decision());
    }

    private PlanDetails details() {
        return people.as(owner, () -> plans.get(key));
    }

    /** What an entry says of where it comes from. */
    private String origin(String kind, UUID id) {
        return people.as(owner, () -> library.entries().get(library.kinds().of(kind), id))
                .text("source");
    }

    private record Library(Entries entries, EntryKinds kinds, Jtbds jobs) {}
}
