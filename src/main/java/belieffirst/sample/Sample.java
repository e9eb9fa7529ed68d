package belieffirst.sample;

import belieffirst.access.OrganizationFounded;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.Query;
import belieffirst.library.Shelves;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Fills a new organization's library, by the way that everybody's entries take. */
@Service
@ConditionalOnBooleanProperty("belief-first.sample")
class Sample {

    private final SampleFiles files;
    private final Shelves shelves;
    private final Entries entries;

    Sample(SampleFiles files, Shelves shelves, Entries entries) {
        this.files = files;
        this.shelves = shelves;
        this.entries = entries;
    }

    @EventListener
    @Transactional
    public void fill(OrganizationFounded founded) {
        if (!entries.list(shelves.of("brands"), Query.first(1)).items().isEmpty()) {
            return;
        }
        var brand = add("brands", files.one("brand")).id();
        var product =
                add("products", put("brand_id", brand, files.one("product"))).id();
        addAll("offers", offer -> put("product_id", product, offer));
        addAll("hooks", hook -> put("product_id", product, hook));
        addAll("templates", template -> {
            if (template.remove("scope").asString().equals("brand")) {
                template.put("brand_id", brand.toString());
            }
        });
        var personas = addAll("personas", persona -> put("product_id", product, put("brand_id", brand, persona)));
        var jobs = addAll("jobs", job -> put("product_id", product, refer("persona", "persona_id", personas, job)));
        var angles = addAll("angles", angle -> refer("job", "jtbd_framed_id", jobs, angle));
        addAll("benefits", benefit -> put("product_id", product, benefit));
        addLayers(personas, jobs, angles);
    }

    /** What later phases vary. */
    private void addLayers(Map<String, UUID> personas, Map<String, UUID> jobs, Map<String, UUID> angles) {
        addAll("identity-values", _ -> {});
        addAll("sub-layers", sublayer -> refer("persona", "persona_id", personas, sublayer));
        addAll("problems", problem -> refer("job", "jtbd_framed_id", jobs, problem));
        addAll("mechanisms", mechanism -> refer("angle", "angle_id", angles, mechanism));
        addAll("formats", _ -> {});
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
