package belieffirst.web.openapi;

import belieffirst.web.KindSchemas;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of the JSON Schemas of entries, one for each kind. */
@RestController
class KindSchemaController {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

    private final KindSchemas kinds;

    KindSchemaController(KindSchemas kinds) {
        this.kinds = kinds;
    }

    /** An entry as it is answered. */
    @GetMapping("/schemas/{kind}.json")
    ResponseEntity<ObjectNode> schema(@PathVariable String kind) {
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "/schemas/%s.json".formatted(kind));
        schema.setAll(kinds.answered(kind));
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(CacheControl.noCache())
                .body(schema);
    }
}
