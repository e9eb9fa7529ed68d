package belieffirst.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of every kind, each belonging to those before it. */
final class SampleEntries {

    private SampleEntries() {}

    static Map<String, Entry> ofEveryKind(LibraryTestHome home) {
        var all = new LinkedHashMap<String, Entry>();
        var brand = home.add("brands", Map.of("name", "Wonder Paws", "brand_code", "WP"));
        var product = home.add("products", Map.of("name", "Collagen 3X Drops", "brand_id", brand.id()));
        var persona = home.add("personas", Map.of("name", "Linda", "brand_id", brand.id(), "product_id", product.id()));
        var job = home.add(
                "jobs", Map.of("name", "Keep him moving", "persona_id", persona.id(), "product_id", product.id()));
        all.put(
                "angles",
                home.add(
                        "angles",
                        Map.of(
                                "name",
                                "The early sign",
                                "belief_statement",
                                "Stairs hurt first.",
                                "jtbd_framed_id",
                                job.id())));
        all.put("jobs", job);
        all.put("personas", persona);
        all.put(
                "offers",
                home.add(
                        "offers",
                        Map.of(
                                "name",
                                "35% off",
                                "product_id",
                                product.id(),
                                "urgency_drivers",
                                List.of("Offers change"))));
        all.put(
                "hooks",
                home.add("hooks", Map.of("text", "He waited.", "category", "timeline", "product_id", product.id())));
        all.put("templates", home.add("templates", Map.of("name", "Stair", "instructions", "A dog at the stair.")));
        all.put("products", product);
        all.put("brands", brand);
        return all;
    }
}
