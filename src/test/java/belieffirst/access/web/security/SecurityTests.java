package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class SecurityTests {

    private final MockMvcTester browser;
    private final Server server;
    private final Team team;

    SecurityTests(MockMvcTester browser, Server server, People people) {
        this.browser = browser;
        this.server = server;
        this.team = people.newOrganization();
    }

    @Test
    void sendsEveryPageWithItsGuards() {
        var page = server.api("").get("/sign-in");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void refusesAFormThatCameFromElsewhere() {
        for (var place : List.of("/sign-in", "/sign-out", "/settings/tokens", "/settings/profile/name")) {
            var answer =
                    server.api("").send("POST", place, "name=x", "Content-Type", "application/x-www-form-urlencoded");

            assertThat(answer.statusCode()).as(place).isEqualTo(403);
            assertThat(answer.body()).as(place).contains("Your session expired.");
        }
    }

    @Test
    void tellsAViewerWhyNothingChanges() {
        assertThat(browser.post()
                        .uri("/library/brands")
                        .with(team.viewer().browsing())
                        .param("name", "Theirs"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("You are a viewer here: you can read everything and change nothing.");
        assertThat(browser.get().uri("/settings/members").with(team.viewer().browsing()))
                .hasStatusOk()
                .bodyText()
                .contains("You are a viewer in", team.owner().email());
    }

    @Test
    void tellsAViewerThatThereIsNothingWhereThereIsNothing() {
        assertThat(browser.post().uri("/library/a/b/c/d/e/f").with(team.viewer().browsing()))
                .hasStatus4xxClientError();
    }

    @Test
    void letsOnlyOwnersAndAdminsRenameTheOrganization() {
        assertThat(browser.post()
                        .uri("/settings/organization")
                        .with(team.member().browsing())
                        .param("name", "Mine"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Only an owner or admin can do this.");
        assertThat(browser.post()
                        .uri("/settings/organization")
                        .with(team.admin().browsing())
                        .param("name", "Ours"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void sendsSomebodyWhoDidNotSignInToTheSignInPage() {
        assertThat(browser.get().uri("/settings/profile")).hasRedirectedUrl("/sign-in");
        assertThat(browser.get().uri("/settings/profile").with(SecurityMockMvcRequestPostProcessors.anonymous()))
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void answersAnUnknownAddressWithACalmPage() {
        var page = new Api(server.uri(""), "").get("/css/no-such.css");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no page at this address.").doesNotContain("Exception");
    }
}
