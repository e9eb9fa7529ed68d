package belieffirst.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import belieffirst.library.LibraryTestHome;
import belieffirst.testing.EachHome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

@EachHome
class LibraryApiTests extends LibraryTestHome {

    @Autowired
    private MockMvcTester client;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Clock clock;

    private String token = "";

    @BeforeEach
    void found() {
        token = tokenOf(founder());
    }

    @Test
    void addsReadsChangesAndArchives() {
        var added = send(HttpMethod.POST, "/api/brands", "{\"name\":\"Wonder Paws\",\"brand_code\":\"wp\"}", null);
        assertThat(added.getStatus()).isEqualTo(201);
        var place = String.valueOf(added.getHeader("Location"));
        var version = String.valueOf(added.getHeader("ETag"));

        var changed = send(HttpMethod.PATCH, place, "{\"website\":\"https://wonderpaws.example\"}", version);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(body(changed).path("brand_code").asString()).isEqualTo("WP");
        assertThat(body(changed).path("slug").asString()).isEqualTo("wonder-paws");

        assertThat(send(HttpMethod.PATCH, place, "{\"website\":null}", version).getStatus())
                .isEqualTo(412);
        assertThat(send(HttpMethod.PATCH, place, "{\"website\":null}", null).getStatus())
                .isEqualTo(428);
        assertThat(send(HttpMethod.DELETE, place, null, null).getStatus()).isEqualTo(428);
        assertThat(send(HttpMethod.DELETE, place, null, changed.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(body(get("/api/brands")).path("data")).isEmpty();
        assertThat(get(place).getStatus()).isEqualTo(200);
    }

    @Test
    void answersNothingNewWhenTheReaderHasTheVersion() {
        var added = send(HttpMethod.POST, "/api/brands", "{\"name\":\"Ours\"}", null);

        var again = client.get()
                .uri(String.valueOf(added.getHeader("Location")))
                .header("Authorization", "Bearer " + token)
                .header("If-None-Match", String.valueOf(added.getHeader("ETag")))
                .exchange();

        assertThat(again).hasStatus(304);
    }

    @Test
    void hidesAnotherOrganizationsEntries() {
        var theirs = send(HttpMethod.POST, "/api/brands", "{\"name\":\"Theirs\"}", null);
        token = tokenOf(founder());
        var place = String.valueOf(theirs.getHeader("Location"));

        assertThat(get(place).getStatus()).isEqualTo(404);
        assertThat(get("/api/brands/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(get("/api/brands/nonsense").getStatus()).isEqualTo(404);
        assertThat(send(HttpMethod.PATCH, place, "{\"name\":\"Mine\"}", "*").getStatus())
                .isEqualTo(404);
        assertThat(send(HttpMethod.DELETE, place, null, "*").getStatus()).isEqualTo(404);
    }

    @Test
    void pagesByLinkAndCursor() {
        for (var name : List.of("A & B", "C/D", "É?", "Z")) {
            send(HttpMethod.POST, "/api/brands", "{\"name\":\"%s\"}".formatted(name), null);
        }

        var first = get("/api/brands?limit=3&colour=green");
        var link = String.valueOf(first.getHeader("Link"));
        var second = get(link.substring(link.indexOf("/api"), link.indexOf('>')));

        assertThat(body(first).path("has_more").asBoolean()).isTrue();
        assertThat(link)
                .endsWith("; rel=\"next\"")
                .contains(body(first).path("next_cursor").asString());
        assertThat(body(second).path("data")).hasSize(1);
        assertThat(body(second).path("has_more").asBoolean()).isFalse();
        assertThat(get("/api/brands?limit=0").getStatus()).isEqualTo(422);
        assertThat(get("/api/brands?limit=101").getStatus()).isEqualTo(422);
        assertThat(get("/api/brands?cursor=nonsense").getStatus()).isEqualTo(422);
        assertThat(get("/api/products?brand_id=nonsense").getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"website":"x"}                          | /name           | Name is missing.
            {"name":null}                            | /name           | Name is missing.
            {"name":" "}                             | /name           | Name is missing.
            {"name":7}                               | /name           | Name must be a text.
            {"name":"B","colour":"green"}            | /colour         | There is no such field.
            {"name":"B","id":"x"}                    | /id             | The product sets this field.
            {"name":"B","brand_code":"LONGER"}       | /brand_code     | Code must be 1 to 4 letters or digits.
            {"name":"B","brand_code":"W-P"}          | /brand_code     | Code must be 1 to 4 letters or digits.
            {"name":"B","slug":"Not A Slug"}         | /slug           | Short name in addresses must be made of lower-case letters, digits and hyphens.
            {"name":"B","disallowed_claims":"cures"} | /disallowed_claims   | Claims that are never made must be a list.
            {"name":"B","disallowed_claims":["a",1]} | /disallowed_claims/1 | In “Claims that are never made”, this must be a text.
            {"name":"B","brand_colors":{"a/b":1}}    | /brand_colors/a~1b   | In “Colours”, this must be a text.
            {"name":"a\\u0000b"}                     | /name           | Name holds characters that cannot be stored.
            """)
    void refusesWhatABrandCannotHold(String body, String pointer, String sentence) {
        var refused = send(HttpMethod.POST, "/api/brands", body, null);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused).path("fields").path(pointer).asString()).isEqualTo(sentence);
    }

    @Test
    void refusesTextsAndListsOverTheirLimits() {
        var name = "{\"name\":\"%s\"}".formatted("x".repeat(201));
        var claims = "{\"name\":\"B\",\"disallowed_claims\":[%s]}".formatted("\"x\",".repeat(200) + "\"x\"");

        assertThat(send(HttpMethod.POST, "/api/brands", name, null).getStatus()).isEqualTo(422);
        assertThat(send(HttpMethod.POST, "/api/brands", claims, null).getStatus())
                .isEqualTo(422);
        var score = "{\"impact_score\":%s}".formatted("9".repeat(400));
        assertThat(send(HttpMethod.POST, "/api/hooks", score, null).getStatus()).isEqualTo(422);
        assertThat(send(HttpMethod.POST, "/api/brands", "{", null).getStatus()).isEqualTo(400);
        assertThat(send(HttpMethod.POST, "/api/brands", "[]", null).getStatus()).isEqualTo(422);
        assertThat(send(HttpMethod.POST, "/api/brands", "{\"name\":\"a\",\"name\":\"b\"}", null)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void answersANewVersionOfAChangedOffer() {
        var brand = id(send(HttpMethod.POST, "/api/brands", "{\"name\":\"B\"}", null));
        var product = id(
                send(HttpMethod.POST, "/api/products", "{\"name\":\"P\",\"brand_id\":\"%s\"}".formatted(brand), null));
        var offer = send(
                HttpMethod.POST, "/api/offers", "{\"name\":\"10%%\",\"product_id\":\"%s\"}".formatted(product), null);
        var place = String.valueOf(offer.getHeader("Location"));

        var changed = send(HttpMethod.PATCH, place, "{\"name\":\"20%\"}", offer.getHeader("ETag"));

        assertThat(changed.getStatus()).isEqualTo(201);
        assertThat(body(changed).path("version").intValue()).isEqualTo(2);
        assertThat(body(changed).path("supersedes_id").asString()).isEqualTo(id(offer));
        assertThat(send(HttpMethod.PATCH, place, "{\"name\":\"30%\"}", offer.getHeader("ETag"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(body(get("/api/offers?product_id=" + product)).path("data")).hasSize(1);
        assertThat(get(place).getStatus()).isEqualTo(200);
    }

    private String tokenOf(Somebody somebody) {
        var expires = clock.instant().plus(Duration.ofHours(1));
        return as(somebody, () -> tokens.make("Test", List.of(Scope.values()), expires))
                .secret()
                .value();
    }

    private MockHttpServletResponse get(String address) {
        return send(HttpMethod.GET, address, null, null);
    }

    private MockHttpServletResponse send(
            HttpMethod method, String address, @Nullable String body, @Nullable String ifMatch) {
        var request = client.method(method)
                .uri(address.replace("http://localhost", ""))
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.exchange().getResponse();
    }

    private String id(MockHttpServletResponse response) {
        return body(response).path("id").asString();
    }

    private ObjectNode body(MockHttpServletResponse response) {
        return json.object(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
