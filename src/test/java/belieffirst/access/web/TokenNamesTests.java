package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.ApiTokens;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The names by which people tell their tokens apart. */
@EachHome
@ProductTest
class TokenNamesTests {

    private final MockMvcTester browser;
    private final People people;
    private final ApiTokens tokens;
    private final Team team;

    TokenNamesTests(MockMvcTester browser, People people, ApiTokens tokens) {
        this.browser = browser;
        this.people = people;
        this.tokens = tokens;
        this.team = people.newOrganization();
    }

    @Test
    void refusesTheNameOfAnotherTokenThatWorks() {
        var maker = new Visitor(browser, team.member());
        var form = new Object[] {"name", "Ad maker", "scopes", "plans:read", "days", "90"};
        var first = maker.post("/settings/tokens", form);

        assertThat(first).hasStatusOk().bodyText().contains("data-copy=\"#new-token\"", "id=\"new-token\"");
        assertThat(maker.post("/settings/tokens", "name", "ad MAKER ", "scopes", "plans:read", "days", "90"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You have a token of this name already.", "value=\"ad MAKER")
                .doesNotContain("id=\"new-token\"");
        assertThat(new Visitor(browser, team.owner()).post("/settings/tokens", form))
                .hasStatusOk();

        var made = people.as(team.member(), tokens::all).getFirst();
        maker.post("/settings/tokens/%s/revoke".formatted(made.id()));
        assertThat(maker.post("/settings/tokens", form)).hasStatusOk();
    }
}
