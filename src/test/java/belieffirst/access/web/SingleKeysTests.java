package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The switch for single keys: a cookie that no script reads. */
@ProductTest
class SingleKeysTests {

    private static final String PATH = "/settings/profile/keys";

    private final MockMvcTester client;
    private final Team team;

    SingleKeysTests(MockMvcTester client, People people) {
        this.client = client;
        this.team = people.newOrganization();
    }

    @Test
    void areSwitchedOffAndOnInOneBrowser() {
        var off = new Visitor(client, team.viewer()).post(PATH);
        assertThat(off).hasStatus3xxRedirection();
        assertThat(off.getResponse().getHeader("Set-Cookie"))
                .startsWith("belief_first_keys=off;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");

        var on = new Visitor(client, team.viewer()).post(PATH, "on", "true");
        assertThat(on.getResponse().getHeader("Set-Cookie"))
                .startsWith("belief_first_keys=;")
                .contains("Max-Age=0");
    }

    @Test
    void areBoundToTheHostWhereAllIsEncrypted() {
        var answer = client.post()
                .uri(PATH)
                .secure(true)
                .with(team.member().browsing())
                .exchange();

        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-belief_first_keys=off;")
                .contains("Secure");
    }

    @Test
    void areNamedByEachPageForWhoIsSignedIn() {
        assertThat(plans(team.member().browsing(), null)).contains("data-keys=\"all\"", "id=\"keys\"");
        assertThat(plans(team.viewer().browsing(), null))
                .contains("data-keys=\"read\"")
                .doesNotContain("New plan");
        assertThat(plans(team.member().browsing(), "off"))
                .contains("id=\"find\"")
                .doesNotContain("data-keys=", "id=\"keys\"");
        assertThat(plans(team.member().browsing(), "nonsense")).contains("data-keys=\"all\"");
        assertThat(client.get().uri("/help"))
                .bodyText()
                .contains("<body>", "New plan")
                .doesNotContain("id=\"find\"");
    }

    private String plans(RequestPostProcessor who, @Nullable String cookie) {
        var request = client.get().uri("/plans").with(who);
        return Visitor.text(
                (cookie == null ? request : request.cookie(new Cookie("belief_first_keys", cookie))).exchange());
    }
}
