package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import org.junit.jupiter.api.Test;

/** The paper of guarantees as a page, for whoever asks how sure a verdict is. */
@ProductTest
class GuaranteesPageTests {

    private final Api nobody;

    GuaranteesPageTests(Server server) {
        this.nobody = server.api("");
    }

    @Test
    void showsThePaperWithItsTables() {
        var page = nobody.get("/help/guarantees");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsOnlyOnce("<h1>Guarantees</h1>")
                .contains("<strong>What is promised.</strong>", "<th>set-up</th>", "aria-label=\"Figures\"")
                .doesNotContain("| set-up |", "|---|");
    }
}
