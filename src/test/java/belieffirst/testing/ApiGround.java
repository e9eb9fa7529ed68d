package belieffirst.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The things that plans rest on, laid by the API of a product in another process. */
public final class ApiGround {

    private static final JsonMapper JSON = new JsonMapper();
    /** Days of results that each ad gets. */
    public static final int DAYS = 5;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    private ApiGround() {}

    public static Groundwork lay(Api api, int angles) {
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

    /** The body of a plan on it. */
    public static String plan(String name, Groundwork ground) {
        return json(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("brand_id", ground.brand()),
                Map.entry("product_id", ground.product()),
                Map.entry("offer_id", ground.offer()),
                Map.entry("persona_id", ground.persona()),
                Map.entry("awareness_level", "problem_aware"),
                Map.entry("jtbd_framed_id", ground.job()),
                Map.entry("target_cpa", "20.00"),
                Map.entry("currency", "USD"),
                Map.entry("angle_ids", ground.angles()),
                Map.entry("template_ids", ground.templates())));
    }

    /** Results of each ad of a compiled plan, for some days. */
    public static List<Map<String, Object>> results(JsonNode compiled) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var ad : compiled.path("ads")) {
            for (var day = 0; day < DAYS; day++) {
                rows.add(Map.of(
                        "ad_code",
                        ad.path("code").asString(),
                        "day",
                        FIRST_DAY.plusDays(day).toString(),
                        "spend",
                        "10.00",
                        "currency",
                        "USD",
                        "purchases",
                        1,
                        "impressions",
                        900));
            }
        }
        return rows;
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
