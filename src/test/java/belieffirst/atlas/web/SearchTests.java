package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.atlas.Search;
import belieffirst.atlas.SearchWords;
import belieffirst.kernel.Display;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search over the whole product, as a page and as the lines of its dialog. */
@EachHome(Search.class)
@ProductTest
class SearchTests {

    private static final Pattern OPTION = Pattern.compile("role=\"option\" id=\"find-\\d+\"[^>]* href=\"([^\"]+)\"");

    private final MockMvcTester client;
    private final Bench bench;
    private final Team team;
    private final Member owner;
    private final Groundwork ground;

    SearchTests(MockMvcTester client, Bench bench, People people) {
        this.client = client;
        this.bench = bench;
        this.team = people.newOrganization();
        this.owner = team.owner();
        this.ground = bench.lay(owner, 3);
    }

    @Test
    void findsEveryKindByItsName() {
        var key = bench.begin(owner, ground).plan().key();

        assertThat(found("stairs")).containsExactly("Plan " + key + " Stairs");
        assertThat(found("wonder paws")).first().isEqualTo("Brand Wonder Paws");
        assertThat(found("3x DROPS")).containsExactly("Product Collagen 3X Drops");
        assertThat(found("big old")).containsExactly("Persona Owner of an old big dog");
        assertThat(found("early sign 1")).containsExactly("Angle Early sign 1");
        assertThat(found("paws stairs")).isEmpty();
        assertThat(found("new plan")).containsExactly("Action New plan");
        assertThat(found("settings tokens")).containsExactly("Page Settings: API tokens");
        assertThat(found("csv")).containsExactly("Action Import results");
    }

    @Test
    void findsAnAngleByItsStatement() {
        assertThat(found(Bench.word(2))).containsExactly("Angle Early sign 2");
    }

    @Test
    void putsTheVeryKeyBeforeLaterPlansThatNameIt() {
        var first = bench.begin(owner, ground).plan().key();
        var others = IntStream.range(0, 25)
                .mapToObj(_ -> bench.begin(owner, ground).plan())
                .toList();
        others.forEach(plan -> bench.rename(owner, plan.id(), "After " + first));

        assertThat(found(first.toLowerCase(Locale.ROOT))).first().isEqualTo("Plan " + first + " Stairs");
        assertThat(found("after " + first)).hasSize(20);
    }

    @Test
    void putsBeginningsBeforeTheMiddleAndPagesFirst() {
        add("brands", Map.of("name", "Old results"));
        add("brands", Map.of("name", "Results of ours"));
        add("brands", Map.of("name", "Noresults"));

        assertThat(found("results"))
                .startsWith(
                        "Page Results", "Page Results: unmatched ads", "Brand Results of ours", "Action Import results")
                .containsSubsequence("Brand Old results", "Brand Noresults");
    }

    @Test
    void findsABeginningAmongManyMiddles() {
        IntStream.range(0, 120).forEach(number -> add("brands", Map.of("name", "A zebra " + number)));
        add("brands", Map.of("name", "Zebra"));

        assertThat(found("zebra")).hasSize(20).first().isEqualTo("Brand Zebra");
        assertThat(found("zeb")).first().isEqualTo("Brand Zebra");
    }

    @Test
    void offersPagesAndActionsBeforeAnythingIsTyped() {
        assertThat(found("")).hasSize(20).startsWith("Action New plan", "Action Import results", "Page Home");
        assertThat(page("   ")).contains("Type to search");
    }

    @Test
    void offersEachRoleOnlyWhatItMayUse() {
        assertThat(found(team.viewer(), "new")).isEmpty();
        assertThat(found(team.viewer(), "import")).isEmpty();
        assertThat(found(team.member(), "new plan")).containsExactly("Action New plan");
        assertThat(found(team.member(), "webhooks")).isEmpty();
        assertThat(found(team.admin(), "webhooks")).containsExactly("Page Settings: webhooks");

        for (var member : List.of(team.viewer(), team.member(), team.admin())) {
            var viewer =
                    new Viewer("Some", "some@example.com", "One", false, member.role(), false, null, Display.USUAL);
            assertThat(SearchPlaces.fitting(SearchWords.of(""), viewer))
                    .hasSizeGreaterThan(25)
                    .allSatisfy(place -> assertThat(new Visitor(client, member).get(place.path()))
                            .as(place.path())
                            .hasStatusOk());
        }
    }

    @Test
    void answersTheDialogWithTheSameLines() {
        bench.begin(owner, ground);

        var lines = Visitor.text(new Visitor(client, owner).get("/find?lines&q=early"));
        assertThat(SearchPage.names(lines)).isEqualTo(found("early")).hasSize(3);
        assertThat(lines).doesNotContain("<html", "<header").contains("<p data-said>3 results</p>");
        assertThat(OPTION.matcher(lines).results().map(option -> option.group(1)))
                .hasSize(3)
                .allMatch(path -> path.startsWith("/beliefs/"));
    }

    @Test
    void asksWhoDidNotSignInToDoSo() {
        assertThat(client.get().uri("/find?q=stairs")).hasStatus3xxRedirection();
        assertThat(client.get().uri("/find?lines&q=stairs")).hasStatus3xxRedirection();
    }

    private List<String> found(String typed) {
        return found(owner, typed);
    }

    private List<String> found(Member member, String typed) {
        return new SearchPage(client, member).found(typed);
    }

    private String page(String typed) {
        return new SearchPage(client, owner).html(typed);
    }

    private void add(String kind, Map<String, ?> fields) {
        bench.add(owner, kind, fields);
    }
}
