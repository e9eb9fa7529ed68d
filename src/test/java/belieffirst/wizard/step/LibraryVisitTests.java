package belieffirst.wizard.step;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.library.Query;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The ways between a step and the library, and what stands at their ends. */
@ProductTest
class LibraryVisitTests {

    private final MockMvcTester client;
    private final Bench bench;
    private final People people;
    private final Entries entries;
    private final EntryKinds kinds;
    private final Team team;
    private final Visitor owner;

    LibraryVisitTests(MockMvcTester client, Bench bench, People people, Entries entries, EntryKinds kinds) {
        this.client = client;
        this.bench = bench;
        this.people = people;
        this.entries = entries;
        this.kinds = kinds;
        this.team = people.newOrganization();
        this.owner = new Visitor(client, team.owner());
    }

    @Test
    void leadsToTheFormOfTheRightShelfAndBack() {
        var ground = bench.lay(team.owner(), 1);
        var path = "/plans/" + bench.begin(team.owner(), ground).plan().key();

        var there = Visitor.target(owner.post(path + "/product/visit"));
        assertThat(there)
                .isEqualTo("/library/products/new?brand_id=%s&back=%s/product/back".formatted(ground.brand(), path));
        var form = owner.get(there);
        assertThat(form).bodyText().contains("Back to the plan", "href=\"%s/product/back\"".formatted(path));
        var rejected = owner.post("/library/products", "name", "", "back", path + "/product/back");
        assertThat(Visitor.hidden(rejected, "back")).containsExactly(path + "/product/back");
        var back = Visitor.target(owner.post(
                "/library/products", "name", "Chews", "brand_id", ground.brand(), "back", path + "/product/back"));
        assertThat(back).matches("%s/product/back\\?entry=[0-9a-f-]{36}".formatted(path));
        assertThat(Visitor.target(owner.get(back))).isEqualTo(path + "/product");
        assertThat(Visitor.target(owner.post("/plans/new/brand/visit")))
                .isEqualTo("/library/brands/new?back=/plans/new/brand/back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/plans/WP-001/brand/back",
                "//evil.example/plans/WP-001/brand/back",
                "/\\evil.example/plans/WP-001/brand/back",
                "javascript:alert(1)//plans/WP-001/brand/back",
                "/plans/WP-001/brand/back?next=https://evil.example",
                "/plans/WP-001/brand/back#https://evil.example",
                "/plans/../../evil/brand/back",
                "/plans/WP-001/review/back",
                "/plans/WP-001/brand/sample",
                "/plans/WP-001/brand/back\n",
                "/sign-out",
                ""
            })
    void takesNoOtherAddressForAWayBack(String address) {
        var form = client.get()
                .uri("/library/brands/new")
                .param("back", address)
                .with(team.owner().browsing())
                .exchange();
        assertThat(form).hasStatusOk();
        assertThat(Visitor.hidden(form, "back")).isEmpty();
        assertThat(form).bodyText().doesNotContain("evil", "Back to the plan");

        var added = owner.post("/library/brands", "name", "Ours", "back", address);
        assertThat(Visitor.target(added)).matches("/library/brands/[0-9a-f-]{36}");
    }

    @Test
    void choosesNothingThatThePlanCannotUse() {
        var ground = bench.lay(team.owner(), 1);
        var path = "/plans/" + bench.begin(team.owner(), ground).plan().key();
        var other = bench.add(team.owner(), "brands", Map.of("name", "Other"));
        var theirs = bench.add(team.owner(), "products", Map.of("name", "Other’s", "brand_id", other));
        var idle =
                bench.add(team.owner(), "templates", Map.of("name", "Idle", "instructions", "Plain.", "active", false));

        for (var back : new String[] {"/product/back?entry=" + theirs, "/templates/back?entry=" + idle}) {
            var shown = owner.get(path + back);
            assertThat(shown.getMvcResult().getFlashMap().get("typed")).as(back).isNull();
            assertThat(String.valueOf(shown.getMvcResult().getFlashMap().get("said")))
                    .contains("This plan cannot use it");
        }
        assertThat(owner.get(path + "/product/back?entry=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner.get("/plans/WP-999/product/back")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner.get("/plans/new/product/back")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Visitor.target(owner.get(path + "/product/back?entry=nonsense")))
                .isEqualTo(path + "/product");
    }

    @Test
    void returnsToTheReviewWhereSomebodyCameFromIt() {
        var ground = bench.lay(team.owner(), 1);
        var path = "/plans/" + bench.draft(team.owner(), ground).plan().key();
        var visit = client.post()
                .uri(path + "/brand/visit")
                .param("back", "review")
                .with(team.owner().browsing())
                .exchange();

        var back = client.get()
                .uri(path + "/brand/back")
                .cookie(visit.getResponse().getCookies())
                .with(team.owner().browsing())
                .exchange();

        assertThat(Visitor.target(back)).isEqualTo(path + "/brand?back=review");
    }

    @Test
    void addsTheSampleBrandOnceAndSaysSo() {
        assertThat(owner.get("/plans")).bodyText().contains("Add the sample brand");
        assertThat(owner.get("/library/brands")).bodyText().contains("Add the sample brand");

        var first = owner.post("/library/sample");
        var again = owner.post("/plans/new/brand/sample", "name", "Dogs first");

        assertThat(Visitor.target(first)).startsWith("/library/brands/");
        assertThat(Visitor.target(again)).isEqualTo("/plans/new");
        assertThat(String.valueOf(again.getMvcResult().getFlashMap().get("said")))
                .contains("in your library already");
        assertThat(String.valueOf(again.getMvcResult().getFlashMap().get("typed")))
                .contains("Dogs first", "brand_id");
        assertThat(count(team.owner(), "brands")).isEqualTo(1);
        for (var page : new String[] {"/plans", "/plans/new", "/library/brands"}) {
            assertThat(owner.get(page)).as(page).bodyText().doesNotContain("Add the sample brand");
        }
    }

    @Test
    void copiesAReadyTemplateFromTheLibraryOnce() {
        assertThat(owner.get("/library/templates")).bodyText().contains("Add a brand");
        var brand = bench.add(team.owner(), "brands", Map.of("name", "Quiet Kettle"));
        assertThat(owner.get("/library/templates")).bodyText().contains("The First Sign", "Quiet Kettle");

        for (var press = 0; press < 2; press++) {
            var copied = owner.post("/library/templates/ready", "ready", "first-sign", "brand_id", brand);
            assertThat(Visitor.target(copied)).isEqualTo("/library/templates");
        }

        assertThat(count(team.owner(), "templates")).isEqualTo(1);
        assertThat(owner.post("/library/templates/ready", "ready", "first-sign"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("choose the brand");
    }

    @Test
    void offersAViewerNothingToPress() {
        var viewer = new Visitor(client, team.viewer());
        assertNothingIn(viewer, "/plans", "/plans/new", "/library/brands", "/library/templates");
        var ground = bench.lay(team.owner(), 1);
        var path = "/plans/" + bench.draft(team.owner(), ground).plan().key();

        assertNothingIn(viewer, path + "/brand", path + "/product", path + "/templates", "/library/templates");
        for (var form : new String[] {
            "/library/sample", "/library/templates/ready", "/plans/new/brand/sample", path + "/templates/take"
        }) {
            assertThat(viewer.post(form, "ready", "question", "brand_id", ground.brand()))
                    .as(form)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private static void assertNothingIn(Visitor viewer, String... pages) {
        for (var page : pages) {
            assertThat(viewer.get(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("sample", "/visit", "templates/ready", "/take");
        }
    }

    private int count(Member member, String kind) {
        return people.as(member, () -> entries.list(kinds.of(kind), Query.first(50)))
                .items()
                .size();
    }
}
