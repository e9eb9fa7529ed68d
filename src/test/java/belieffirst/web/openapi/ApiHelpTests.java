package belieffirst.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.suggestion.source.Trouble;
import belieffirst.testing.Api;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference for whoever writes a program: every operation and every error, without signing in. */
@ProductTest
class ApiHelpTests {

    private final Api nobody;

    ApiHelpTests(Server server) {
        this.nobody = server.api("");
    }

    @Test
    void listsEveryOperationOfTheDocument() {
        var page = nobody.get("/help/api").body();
        var paths = Api.json(nobody.get("/v3/api-docs")).path("paths");
        assertThat(paths.size()).isGreaterThan(40);
        for (var path : paths.properties()) {
            for (var method : path.getValue().propertyNames()) {
                assertThat(page).contains(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
    }

    @Test
    void saysWhatIsSentAndAnswered() {
        var page = nobody.get("/help/api/runs").body();
        assertThat(page)
                .contains(
                        "id=\"put-api-runs-id-ads-code\"",
                        "PUT /api/runs/{id}/ads/{code}",
                        "What its body says",
                        "ad_id");
        assertThat(nobody.get("/help/api/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void saysOfEachErrorWhatToDo() {
        assertThat(nobody.get("/help/errors").body())
                .contains("id=\"locked_field\"", "id=\"idempotency_key_reused\"", "What to do")
                .contains(Arrays.stream(Trouble.values())
                        .map(trouble -> "id=\"%s\"".formatted(trouble.code()))
                        .toList());
    }
}
