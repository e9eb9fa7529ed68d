package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EachHome(SignInAttempts.class)
@ProductTest
class SignInTests {

    private static final String PASSWORD = "stairs hurt old dogs";

    private final MockMvcTester browser;
    private final Accounts accounts;
    private final SignInLinks links;
    private final Member owner;
    private final Member colleague;

    /** Attempts are counted by address too, so every test comes from its own. */
    private final String address = UUID.randomUUID().toString();

    SignInTests(MockMvcTester browser, People people, Accounts accounts, SignInLinks links) {
        this.browser = browser;
        this.accounts = accounts;
        this.links = links;
        var team = people.newOrganization();
        this.owner = team.owner();
        this.colleague = team.member();
        accounts.setPassword(owner.account(), PASSWORD);
    }

    @Test
    void letsInWhoKnowsThePassword() {
        var signedIn = signIn(owner.email().toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(signedIn).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/");
        assertThat(browser.get().uri("/settings/profile").cookie(session(signedIn)))
                .hasStatusOk()
                .bodyText()
                .contains(owner.email());
    }

    @Test
    void answersAWrongPasswordAsItAnswersAnUnknownEmail() {
        var wrong = signIn(owner.email(), "another password");
        var unknown = signIn("nobody@example.com", "another password");

        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).cookies().doesNotContainCookie("belief_first");
        assertThat(unknown)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .cookies()
                .doesNotContainCookie("belief_first");
        for (var answer : List.of(wrong, unknown)) {
            assertThat(answer).bodyText().contains("Wrong e-mail or password").doesNotContain("another password");
        }
    }

    @Test
    void letsNobodyInWhoHasNoPassword() {
        for (var password : List.of("", " ", PASSWORD)) {
            assertThat(signIn(colleague.email(), password)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void slowsGuessingDownEvenForTheRightPassword() {
        for (var i = 0; i < 10; i++) {
            assertThat(signIn(owner.email(), "guess " + i)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        assertThat(signIn(owner.email(), PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Wait a quarter of an hour");
    }

    @Test
    void countsAttemptsAfreshForWhoSignedIn() {
        for (var i = 0; i < 10; i++) {
            assertThat(signIn(owner.email(), i % 5 == 4 ? PASSWORD : "guess")
                            .getResponse()
                            .getStatus())
                    .isNotEqualTo(429);
        }
        assertThat(signIn(owner.email(), PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void takesALinkOnceAndNotByLookingAtIt() {
        var place = "/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5));

        assertThat(browser.get().uri(place)).hasStatusOk();
        assertThat(browser.get().uri(place)).hasStatusOk();
        assertThat(browser.post().uri(place).with(csrf())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.post().uri(place).with(csrf()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("was used before");
    }

    @Test
    void takesNoLinkThatIsTooOld() {
        var place = "/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(-1));

        assertThat(browser.post().uri(place).with(csrf())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void changesTheSessionsNameAtSignInAndEndsItAtSignOut() {
        var before = session(signIn(owner.email(), PASSWORD));
        var signedIn = browser.post()
                .uri("/sign-in")
                .with(csrf())
                .cookie(before)
                .param("email", owner.email())
                .param("password", PASSWORD)
                .exchange();
        var session = session(signedIn);

        assertThat(session.getValue()).isNotEqualTo(before.getValue());
        assertThat(browser.post().uri("/sign-out").with(csrf()).cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(browser.get().uri("/settings/profile").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(browser.get().uri("/settings/profile").cookie(before)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void keepsTheSessionsCookieFromScriptsAndOtherSites() {
        var cookie = session(signIn(owner.email(), PASSWORD));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30).toSeconds());
    }

    @Test
    void goesOnWhereThePersonWantedToGo() {
        var turnedAway = browser.get().uri("/settings/tokens").exchange();
        var wanted = turnedAway.getResponse().getCookie("REDIRECT_URI");

        assertThat(turnedAway).hasRedirectedUrl("/sign-in");
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .cookie(Objects.requireNonNull(wanted))
                        .param("email", owner.email())
                        .param("password", PASSWORD))
                .redirectedUrl()
                .endsWith("/settings/tokens");
    }

    @Test
    void asksForThePresentPasswordBeforeANewOne() {
        assertThat(newPassword("a guess", "quite another phrase"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not your current password.");
        assertThat(newPassword(PASSWORD, "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(newPassword(PASSWORD, "quite another phrase")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts.withPassword(owner.email(), PASSWORD)).isEmpty();
        assertThat(accounts.withPassword(owner.email(), "quite another phrase")).isPresent();
    }

    private MvcTestResult newPassword(String present, String next) {
        return browser.post()
                .uri("/settings/profile/password")
                .with(owner.browsing())
                .param("current", present)
                .param("password", next)
                .exchange();
    }

    private MvcTestResult signIn(String email, String password) {
        return browser.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("belief_first"));
    }
}
