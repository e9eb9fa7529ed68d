package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.signin.SignInSettings;
import belieffirst.testing.EachHome;
import belieffirst.testing.Guest;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organization that demands a second step of its owners. */
@EachHome(SignInSettings.class)
@ProductTest
class SecondStepOfOwnersTests {

    private static final String PASSWORD = "stairs hurt old dogs";
    private static final String PAGE = "/settings/profile/second-step";
    private static final String SETTING = "/settings/organization/sign-in";

    private final MockMvcTester browser;
    private final People people;
    private final Accounts accounts;
    private final SecondSteps steps;
    private final JdbcClient jdbc;
    private final Team team;

    SecondStepOfOwnersTests(
            MockMvcTester browser, People people, Accounts accounts, SecondSteps steps, JdbcClient jdbc) {
        this.browser = browser;
        this.people = people;
        this.accounts = accounts;
        this.steps = steps;
        this.jdbc = jdbc;
        this.team = people.newOrganization();
    }

    @Test
    void isDemandedByAnOwnerWhoHasOneAndByNobodyElse() {
        assertThat(demand(team.owner(), "yes"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Set up your own second step first");
        assertThat(demand(team.admin(), "yes")).hasStatus(HttpStatus.FORBIDDEN);

        turnOn(team.owner());

        assertThat(demand(team.owner(), "perhaps")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(demand(team.owner(), "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(Visitor.text(new Visitor(browser, team.owner()).get("/settings/organization")))
                .contains("Owners need a second step to sign in.");
    }

    @Test
    void signsOutOwnersWithoutOneAndLeadsThemToItBeforeAnythingElse() {
        var other = people.join(team.organization(), "owner");
        var admin = signedIn(team.admin());
        var guest = signedIn(other);
        assertThat(guest.get("/plans")).hasStatusOk();

        turnOn(team.owner());
        demand(team.owner(), "yes");

        assertThat(guest.get("/plans")).hasRedirectedUrl("/sign-in");
        assertThat(admin.get("/plans")).hasStatusOk();
        guest.signIn(other.email(), PASSWORD);
        for (var path : List.of("/plans", "/settings/profile", "/settings/tokens", "/organizations", "/audit")) {
            assertThat(guest.get(path)).as(path).hasRedirectedUrl(PAGE);
        }
        assertThat(guest.post("/settings/tokens", "name", "x", "scopes", "plans:read", "days", "1"))
                .hasRedirectedUrl(PAGE);
        assertThat(guest.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Your organization requires a second step of its owners");
        assertThat(guest.post(PAGE, "code", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        turnOn(other);

        assertThat(guest.get("/plans")).hasStatusOk();
    }

    @Test
    void holdsForWhoeverBecomesAnOwner() {
        turnOn(team.owner());
        demand(team.owner(), "yes");
        var guest = signedIn(team.member());
        assertThat(guest.get("/plans")).hasStatusOk();

        new Visitor(browser, team.owner())
                .post("/settings/members/%s/role".formatted(team.member().account()), "role", "owner");

        assertThat(guest.get("/plans")).hasRedirectedUrl("/sign-in");
        guest.signIn(team.member().email(), PASSWORD);
        assertThat(guest.get("/plans")).hasRedirectedUrl(PAGE);
    }

    @Test
    void endsWhenItIsNoLongerDemanded() {
        turnOn(team.owner());
        demand(team.owner(), "yes");
        var other = people.join(team.organization(), "owner");
        var guest = signedIn(other);
        assertThat(guest.get("/plans")).hasRedirectedUrl(PAGE);

        demand(team.owner(), "no");

        assertThat(guest.get("/plans")).hasStatusOk();
    }

    private Guest signedIn(Member member) {
        accounts.setPassword(member.account(), PASSWORD);
        var guest = new Guest(browser);
        assertThat(guest.signIn(member.email(), PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        return guest;
    }

    /** As if a code had confirmed it: which codes do is another test's matter. */
    private void turnOn(Member member) {
        steps.setup(accounts.find(member.account()).orElseThrow());
        jdbc.sql("select app.confirm_second_step(?, 1, '{}', null)")
                .param(member.account())
                .query(Boolean.class)
                .single();
        assertThat(steps.isOn(member.account())).isTrue();
    }

    private MvcTestResult demand(Member member, String wanted) {
        return new Visitor(browser, member).post(SETTING, "owners_need_second_step", wanted);
    }
}
