package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a password after a link, and which passwords are taken. */
@EachHome
@ProductTest
class PasswordTests {

    private static final String GOOD = "a wheelbarrow full of otters";

    private final Server server;
    private final SignInLinks links;
    private final Accounts accounts;
    private final Member owner;
    private final URI page;
    private final CookieClient client = new CookieClient();

    PasswordTests(Server server, SignInLinks links, Accounts accounts, People people) {
        this.server = server;
        this.links = links;
        this.accounts = accounts;
        this.owner = people.newOrganization().owner();
        this.page = server.uri("/settings/profile/password");
    }

    @Test
    void thePageAfterALinkAsksForOneAndEveryOtherAddressWorks() throws IOException, InterruptedException {
        var arrived = client.press(server.uri("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5))));

        assertThat(arrived.statusCode()).isEqualTo(303);
        assertThat(arrived.headers().firstValue("Location").orElse("")).endsWith("/settings/profile/password");
        assertThat(client.get(page).body()).contains("Choose a password", owner.email());
        assertThat(client.get(server.uri("/plans")).body())
                .contains("<h1>Plans</h1>", "You have no password yet, and your link is used up.");

        assertThat(send(GOOD).statusCode()).isEqualTo(303);
        assertThat(client.get(server.uri("/plans")).body()).doesNotContain("You have no password yet");
        assertThat(accounts.withPassword(owner.email(), GOOD)).isPresent();
    }

    @Test
    void whoeverForgotTheOldOneIsNotAskedForIt() throws IOException, InterruptedException {
        accounts.setPassword(owner.account(), GOOD);
        signIn();

        assertThat(client.get(page).body()).contains("Choose a new password").doesNotContain("Current password");
        assertThat(send("seven lazy lighthouses sing").statusCode()).isEqualTo(303);
        assertThat(accounts.withPassword(owner.email(), GOOD)).isEmpty();
        assertThat(client.get(page).body()).contains("Current password");
        assertThat(send(GOOD).body()).contains("This is not your current password.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012",
                "aaaaaaaaaaaa",
                "qwertyuiopasdf",
                "abcabcabcabcabc",
                "iloveyouiloveyou",
                "P@ssw0rdP@ssw0rd"
            })
    void refusesWhatIsEasyToGuess(String weak) throws IOException, InterruptedException {
        signIn();

        assertThat(send(weak).body()).contains("This password is easy to guess.");
        assertThat(accounts.hasPassword(owner.account())).isFalse();
    }

    @Test
    void keepsBlanksAtBothEnds() throws IOException, InterruptedException {
        signIn();

        send("  " + GOOD + " ");

        assertThat(accounts.withPassword(owner.email(), "  " + GOOD + " ")).isPresent();
        assertThat(accounts.withPassword(owner.email(), GOOD)).isEmpty();
    }

    private void signIn() throws IOException, InterruptedException {
        client.press(server.uri("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5))));
    }

    private HttpResponse<String> send(String password) throws IOException, InterruptedException {
        return client.send(page, page, "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }
}
