package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.Invitations;
import belieffirst.belief.AngleStatus;
import belieffirst.database.principal.Role;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages in states that no link leads to, held to WCAG 2.2 AA, in the light on a desk and in the dark on a telephone. */
@ProductTest
class AccessibilityTests {

    private static final List<String> STEPS =
            List.of("brand", "product", "offer", "persona", "job", "angles", "templates", "review");

    private final Bench bench;
    private final People people;
    private final Browser browser;
    private final Invitations invitations;
    private final Member owner;
    private final Page page;
    private final Looks looks;

    AccessibilityTests(Bench bench, People people, Invitations invitations, Browser browser) {
        this.bench = bench;
        this.people = people;
        this.invitations = invitations;
        this.browser = browser;
        this.owner = people.newOrganization().owner();
        this.page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        this.looks = new Looks(page, new ArrayList<>());
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void servesWhoDidNotSignInYet() {
        var invited = people.as(owner, () -> invitations.invite("new@example.com", Role.MEMBER));
        looks.check(
                "/sign-in",
                "/sign-in/forgotten",
                "/sign-in/link/nonsense",
                "/join/" + invited.secret(),
                "/join/nonsense",
                "/help",
                "/help/api",
                "/help/api/runs",
                "/help/errors",
                "/help/guarantees",
                "/plans");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void servesWhoBegins() {
        browser.signIn(page, owner);

        looks.check(
                "/plans",
                "/plans/new",
                "/library",
                "/library/products",
                "/library/brands/new",
                "/plans/WP-999",
                "/nowhere");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void servesWhoAnswersTheStepsOfADraft() {
        var ground = ground();
        var begun = bench.begin(owner, ground).plan();
        var path = "/plans/" + bench.draft(owner, ground).plan().key();
        browser.signIn(page, owner);

        looks.check(path, "/plans/new", "/plans/" + begun.key(), "/plans/%s/angles".formatted(begun.key()));
        STEPS.forEach(step -> looks.check(path + "/" + step));
        rejected("/plans/%s/product".formatted(begun.key()), "Save and close");
        rejected(path + "/angles", "Add angle");
        rejected(path + "/offer", "Continue");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void servesWhoIsAskedAgain() {
        var ground = ground();
        bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));
        var plan = bench.draft(owner, ground).plan();
        var path = "/plans/" + plan.key();
        browser.signIn(page, owner);

        page.navigate(path + "/product");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Chews"))
                .check();
        press("Continue", "Change this answer?");
        page.navigate(path + "/offer");
        bench.rename(owner, plan.id(), "Stairs first");
        press("Continue", plan.key() + " changed while you worked on it");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void servesWhoReadsACompiledPlan() {
        var ground = ground();
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        bench.change(owner, "angles", ground.angles().getFirst(), Map.of("explanation", "Vets say so."));
        bench.compile(owner, plan.id());
        var path = "/plans/" + plan.key();
        browser.signIn(page, owner);

        looks.check(
                "/plans",
                "/plans?q=nothing",
                path,
                path + "/ads",
                path + "/brief",
                path + "/history?from=1&to=2",
                path + "/launch",
                path + "/review");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void servesWhoLooksAtEverythingAtOnce() {
        var ground = ground();
        var plan = bench.draft(owner, ground).plan();
        bench.layers(owner, ground);
        bench.judge(owner, ground.angles().get(0), AngleStatus.WINNER, plan.id().value());
        bench.judge(owner, ground.angles().get(1), AngleStatus.LOSER, null);
        browser.signIn(page, owner);

        looks.check(
                "/library/personas/" + ground.persona(),
                "/library/personas/%s/edit".formatted(ground.persona()),
                "/beliefs",
                "/beliefs?q=nothing",
                "/map?open=",
                "/phases",
                "/library/angles?q=bewegung",
                "/library/templates/new",
                "/library/formats");

        assertThat(looks.found()).isEmpty();
    }

    @Test
    void tellsAViewerWhyNothingCanBeChanged() {
        var ground = ground();
        var path = "/plans/" + bench.draft(owner, ground).plan().key();
        browser.signIn(page, people.join(owner.organization(), "viewer"));

        looks.check("/plans", path, path + "/angles");

        assertThat(looks.found()).isEmpty();
    }

    /** A library with long words in it. */
    private Groundwork ground() {
        var ground = bench.lay(owner, 6);
        bench.change(owner, "brands", ground.brand(), Map.of("disallowed_claims", List.of("cures", "x".repeat(80))));
        bench.change(
                owner,
                "angles",
                ground.angles().getLast(),
                Map.of(
                        "name",
                        "Bewegungsapparatsunterstützungsbedarfsfrüherkennung",
                        "belief_statement",
                        "y".repeat(120)));
        return ground;
    }

    /** Sends a form as it stands; the page that refuses it is a page like any other. */
    private void rejected(String address, String button) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true);"
                + "document.querySelectorAll('main input[type=radio]').forEach(choice => choice.checked = false)");
        press(button, "Error: ");
    }

    private void press(String button, String title) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.title()).startsWith(title);
        looks.checkHere("%s at %s".formatted(title, page.url()));
    }
}
