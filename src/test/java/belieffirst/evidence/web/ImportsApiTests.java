package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports, as programs read them. */
@ProductTest
class ImportsApiTests {

    private final Api api;

    ImportsApiTests(People people, Server server) {
        this.api = server.api(people.token(people.newOrganization().owner()));
    }

    @Test
    void areListedByCursorWithWhatTheyChanged() {
        for (var ad : new String[] {"1", "2", "3"}) {
            api.post(
                    "/api/results",
                    "{\"rows\": [{\"ad_id\": \"%s\", \"ad_name\": \"Ad\", \"day\": \"2026-11-01\", \"spend\": \"1.00\", \"currency\": \"USD\"}]}"
                            .formatted(ad));
        }

        var first = Api.json(api.get("/api/imports?limit=2"));
        var second = Api.json(api.get(
                "/api/imports?limit=2&cursor=" + first.path("next_cursor").asString()));

        assertThat(first.path("data")).hasSize(2);
        assertThat(second.path("data")).hasSize(1);
        var newest = first.at("/data/0");
        assertThat(newest.path("way").asString()).isEqualTo("api");
        assertThat(newest.path("state").asString()).isEqualTo("committed");
        assertThat(newest.at("/changes/added").asInt()).isEqualTo(1);
        assertThat(newest.at("/ads/unmatched").asInt()).isEqualTo(1);
        assertThat(Api.json(api.get("/api/imports/" + newest.path("id").asString())))
                .isEqualTo(newest);
        assertThat(api.get("/api/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
