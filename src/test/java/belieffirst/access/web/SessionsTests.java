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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EachHome(Sessions.class)
@ProductTest
class SessionsTests {

    private final Server server;
    private final SignInLinks links;
    private final Member owner;
    private final URI profile;
    private final URI list;
    private final People people;

    SessionsTests(Server server, SignInLinks links, People people) {
        this.server = server;
        this.links = links;
        this.owner = people.newOrganization().owner();
        this.profile = server.uri("/settings/profile");
        this.list = server.uri("/settings/profile/sessions");
        this.people = people;
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

    @Test
    void areListedWithTheirDevicesAndEndedOneByOne() throws IOException, InterruptedException {
        var desk = signedIn();
        var lostPhone = signedIn();
        var tablet = signedIn();

        assertThat(desk.get(list).body())
                .contains("✓ This browser", "Unknown browser on an unknown device · 127.0.0.1", "Last used");
        var others = others(desk);
        assertThat(others).hasSize(2);

        assertThat(end(desk, others.getFirst()).statusCode()).isEqualTo(303);

        assertThat(desk.get(profile).statusCode()).isEqualTo(200);
        assertThat(Stream.of(status(lostPhone), status(tablet))).containsExactlyInAnyOrder(200, 302);
        assertThat(end(desk, others.getFirst()).statusCode()).isEqualTo(404);
    }

    @Test
    void endAllAtOnceButHere() throws IOException, InterruptedException {
        var desk = signedIn();
        var lostPhone = signedIn();
        var tablet = signedIn();

        assertThat(desk.send(list, server.uri("/settings/profile/sessions/end-others"), "")
                        .statusCode())
                .isEqualTo(303);

        assertThat(List.of(status(desk), status(lostPhone), status(tablet))).containsExactly(200, 302, 302);
        assertThat(others(desk)).isEmpty();
    }

    @Test
    void ofAnotherAccountAreNeitherSeenNorEnded() throws IOException, InterruptedException {
        var desk = signedIn();
        var laptop = signedIn();
        var theirs = others(desk);
        assertThat(theirs).hasSize(1);
        var stranger = signedIn(people.join(owner.organization(), "owner"));

        assertThat(stranger.get(list).body()).doesNotContain(theirs.getFirst()).contains("✓ This browser");
        assertThat(others(stranger)).isEmpty();
        assertThat(end(stranger, theirs.getFirst()).statusCode()).isEqualTo(404);
        stranger.send(list, server.uri("/settings/profile/sessions/end-others"), "");

        assertThat(List.of(status(desk), status(laptop), status(stranger))).containsExactly(200, 200, 200);
    }

    private int status(CookieClient client) throws IOException, InterruptedException {
        return client.get(profile).statusCode();
    }

    private HttpResponse<String> end(CookieClient client, String session) throws IOException, InterruptedException {
        return client.send(list, server.uri("/settings/profile/sessions/%s/end".formatted(session)), "");
    }

    /** The handles of the sessions that this browser can end. */
    private List<String> others(CookieClient client) throws IOException, InterruptedException {
        return Pattern.compile("/sessions/([0-9a-f-]{36})/end")
                .matcher(client.get(list).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private CookieClient signedIn() throws IOException, InterruptedException {
        return signedIn(owner);
    }

    private CookieClient signedIn(Member member) throws IOException, InterruptedException {
        var client = new CookieClient();
        client.press(server.uri("/sign-in/link/" + links.make(member.account(), Duration.ofMinutes(5))));
        return client;
    }
}
