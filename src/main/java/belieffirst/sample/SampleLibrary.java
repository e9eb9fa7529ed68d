package belieffirst.sample;

import belieffirst.kernel.Cursor;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKinds;
import belieffirst.library.Query;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The sample's entries, added to a library in the same way as everybody's entries. */
@Component
class SampleLibrary {

    private final SampleFiles files;
    private final EntryKinds shelves;
    private final Entries entries;

    SampleLibrary(SampleFiles files, EntryKinds shelves, Entries entries) {
        this.files = files;
        this.shelves = shelves;
        this.entries = entries;
    }

    /** Answers the brand. In an organization with other brands, every template is the sample's own. */
    Entry fill() {
        var alone = entries.list(shelves.of("brands"), Query.first(1)).items().isEmpty();
        var brand = add("brands", files.one("brand"));
        var product = add("products", put("brand_id", brand.id(), files.one("product")))
                .id();
        addAll("offers", offer -> put("product_id", product, offer));
        addAll("hooks", hook -> put("product_id", product, hook));
        addAll("templates", template -> {
            if (template.remove("scope").asString().equals("brand") || !alone) {
                put("brand_id", brand.id(), template);
            }
        });
        var personas = addAll("personas", persona -> put("product_id", product, put("brand_id", brand.id(), persona)));
        var jobs = addAll("jobs", job -> put("product_id", product, refer("persona", "persona_id", personas, job)));
        var angles = addAll("angles", angle -> refer("job", "jtbd_framed_id", jobs, angle));
        addAll("benefits", benefit -> put("product_id", product, benefit));
        addAll("proofs", proof -> put("product_id", product, proof));
        addLayers(personas, jobs, angles);
        return brand;
    }

    /** What later phases vary. */
    private void addLayers(Map<String, UUID> personas, Map<String, UUID> jobs, Map<String, UUID> angles) {
        addMissing("identity-values");
        addAll("sub-layers", sublayer -> refer("persona", "persona_id", personas, sublayer));
        addAll("problems", problem -> refer("job", "jtbd_framed_id", jobs, problem));
        addAll("mechanisms", mechanism -> refer("angle", "angle_id", angles, mechanism));
        addMissing("formats");
    }

    /** Adds what belongs to no brand, but for what the organization has under the same name. */
    private void addMissing(String kind) {
        var kept = new Query(Map.of(), null, Query.Among.ARCHIVED_TOO, Cursor.START, 200);
        var names = entries.list(shelves.of(kind), kept).items().stream()
                .map(entry -> entry.text(shelves.of(kind).listing().title()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        files.all(kind).stream()
                .filter(entry -> !names.contains(entry.path("name").asString("").toLowerCase(Locale.ROOT)))
                .forEach(entry -> add(kind, entry));
    }

    /** Adds every entry of a file, once it refers to what it belongs to; answers their ids by name. */
    private Map<String, UUID> addAll(String kind, Consumer<ObjectNode> placed) {
        var ids = new HashMap<String, UUID>();
        for (var entry : files.all(kind)) {
            placed.accept(entry);
            ids.put(entry.path("name").asString(""), add(kind, entry).id());
        }
        return ids;
    }

    private Entry add(String kind, ObjectNode entry) {
        return entries.add(shelves.of(kind), entry);
    }

    private static ObjectNode refer(String name, String column, Map<String, UUID> ids, ObjectNode entry) {
        return put(column, Objects.requireNonNull(ids.get(entry.remove(name).asString())), entry);
    }

    private static ObjectNode put(String column, UUID id, ObjectNode entry) {
        return entry.put(column, id.toString());
    }
}
