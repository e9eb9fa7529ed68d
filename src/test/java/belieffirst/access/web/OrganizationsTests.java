package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.Organizations;
import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome(Organizations.class)
@ProductTest
class OrganizationsTests {

    private final MockMvcTester client;
    private final People people;
    private final Server server;
    private final SignInLinks links;
    private final Accounts accounts;
    private final Team here;
    private final Team there;
    private final Member both;

    OrganizationsTests(MockMvcTester client, People people, Server server, SignInLinks links, Accounts accounts) {
        this.client = client;
        this.people = people;
        this.server = server;
        this.links = links;
        this.accounts = accounts;
        this.here = people.newOrganization();
        this.there = people.newOrganization();
        this.both = people.join(here.organization(), "member");
        people.seat(both.account(), there.organization(), "viewer");
    }

    @Test
    void asksSomebodyWithSeveralWhereSheWorksAndRemembersIt() throws IOException, InterruptedException {
        var browser = signedIn();
        var plans = server.uri("/plans");

        assertThat(browser.get(plans).headers().firstValue("Location").orElse(""))
                .endsWith("/organizations");
        assertThat(browser.get(server.uri("/organizations")).body())
                .contains(here.owner().email(), there.owner().email(), "Work here");
        browser.send(server.uri("/organizations"), server.uri("/organizations/" + there.organization()), "");

        assertThat(browser.get(plans).body())
                .contains("You are a viewer in Organization of " + there.owner().email());
        assertThat(signedIn().get(plans).body())
                .contains("You are a viewer in Organization of " + there.owner().email());
        browser.send(server.uri("/organizations"), server.uri("/organizations/" + here.organization()), "");
        assertThat(browser.get(plans).body()).doesNotContain("You are a viewer in");
    }

    @Test
    void beginsWhereSheCanWhenTheLastPlaceIsGone() {
        accounts.rememberOrganization(both.account(), UUID.randomUUID());
        assertThat(accounts.lastOrganization(both.account())).isEmpty();

        accounts.rememberOrganization(here.admin().account(), there.organization());
        assertThat(accounts.lastOrganization(here.admin().account())).hasValue(here.organization());
    }

    @Test
    void offersToSwitchOnlyToSomebodyWithSeveral() throws IOException, InterruptedException {
        assertThat(new Visitor(client, here.owner()).get("/plans"))
                .bodyText()
                .contains("You work in </span>Organization of " + here.owner().email())
                .doesNotContain(". Switch<");

        var browser = signedIn();
        browser.send(server.uri("/organizations"), server.uri("/organizations/" + there.organization()), "");
        assertThat(browser.get(server.uri("/help")).body())
                .contains("You work in </span>Organization of " + there.owner().email(), ". Switch<");
    }

    @Test
    void entersNoOrganizationOfOthers() {
        var visitor = new Visitor(client, here.owner());

        assertThat(visitor.post("/organizations/" + there.organization())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitor.post("/organizations/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsSomebodyWithoutAnOrganizationWhatToDo() {
        var leaver = new Visitor(client, people.join(here.organization(), "viewer"));

        assertThat(leaver.post("/settings/members/leave")).hasRedirectedUrl("/organizations");
        assertThat(leaver.get("/plans")).hasRedirectedUrl("/organizations");
        assertThat(leaver.get("/organizations"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "You belong to no organization",
                        "invite " + leaver.member().email());
        assertThat(leaver.get("/settings/profile")).hasStatusOk();
    }

    private CookieClient signedIn() throws IOException, InterruptedException {
        var browser = new CookieClient();
        browser.press(server.uri("/sign-in/link/" + links.make(both.account(), Duration.ofMinutes(5))));
        return browser;
    }
}
