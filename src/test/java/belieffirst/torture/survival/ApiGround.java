package belieffirst.torture.survival;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What plans rest on, laid by the API of a product in another process. */
final class ApiGround {

    private static final JsonMapper JSON = new JsonMapper();

    private ApiGround() {}

    static Groundwork lay(Api api, int angles) {
        var brand = add(api, "brands", Map.of("name", "Wonder Paws", "brand_code", "WP"));
        var product = add(api, "products", Map.of("name", "Drops", "brand_id", brand));
        var offer = add(api, "offers", Map.of("name", "A third off", "product_id", product));
        var persona = add(api, "personas", Map.of("name", "Owner", "brand_id", brand, "product_id", product));
        var job = add(api, "jobs", Map.of("name", "Move", "persona_id", persona, "product_id", product));
        return new Groundwork(
                brand,
                product,
                offer,
                persona,
                job,
                IntStream.range(0, angles)
                        .mapToObj(number -> angle(api, job, number))
                        .toList(),
                List.of(template(api, "Dog at the stair"), template(api, "Note on the fridge")));
    }

    private static UUID angle(Api api, UUID job, int number) {
        var word = Bench.word(number);
        return add(
                api,
                "angles",
                Map.of(
                        "name",
                        "Early sign " + number,
                        "belief_statement",
                        word + " hurts before a dog is old.",
                        "jtbd_framed_id",
                        job));
    }

    private static UUID template(Api api, String name) {
        return add(api, "templates", Map.of("name", name, "instructions", "One picture."));
    }

    private static UUID add(Api api, String kind, Map<String, ?> fields) {
        var answer = api.post("/api/" + kind, json(fields));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return UUID.fromString(Api.json(answer).path("id").asString());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
