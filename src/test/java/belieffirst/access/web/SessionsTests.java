package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Sessions;
import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@EachHome(Sessions.class)
@ProductTest
class SessionsTests {

    private final Server server;
    private final SignInLinks links;
    private final Member owner;
    private final URI profile;

    SessionsTests(Server server, SignInLinks links, People people) {
        this.server = server;
        this.links = links;
        this.owner = people.newOrganization().owner();
        this.profile = server.uri("/settings/profile");
    }

    @Test
    void endElsewhereWhenThePasswordChanges() throws IOException, InterruptedException {
        var desk = signedIn();
        var lostPhone = signedIn();
        assertThat(lostPhone.get(profile).statusCode()).isEqualTo(200);

        var answer = desk.send(profile, server.uri("/settings/profile/password"), "password=a+few+plain+words");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(desk.get(profile).statusCode()).isEqualTo(200);
        assertThat(lostPhone.get(profile).statusCode()).isEqualTo(302);
    }

    private CookieClient signedIn() throws IOException, InterruptedException {
        var client = new CookieClient();
        client.press(server.uri("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5))));
        return client;
    }
}
